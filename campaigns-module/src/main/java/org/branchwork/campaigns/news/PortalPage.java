package org.branchwork.campaigns.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.branchwork.campaigns.api.CampaignsRuleBroken;
import org.branchwork.campaigns.api.PageDraft;
import org.branchwork.campaigns.api.PageView;

/** A standing page of the portal, such as "About us". */
@Entity
@Table(schema = "campaigns", name = "page")
class PortalPage {
  static final int SLUG_MIN = 2;
  static final int SLUG_MAX = 60;
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  /** The id that events name. */
  @Column(name = "public_id", updatable = false)
  private UUID publicId;

  @Column(updatable = false)
  private String slug;

  private String title;
  private String text;
  private boolean published;

  @Column(name = "changed_at")
  private OffsetDateTime changedAt;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected PortalPage() {}

  @SuppressWarnings("NullAway.Init") // words follow before it is kept
  PortalPage(String slug) {
    this.publicId = UUID.randomUUID();
    this.slug = slug;
  }

  static boolean isSlug(String typed) {
    return typed.length() >= SLUG_MIN
        && typed.length() <= SLUG_MAX
        && SLUG.matcher(typed).matches();
  }

  /** The writers' form for a new page has this address. */
  static boolean isReserved(String slug) {
    return slug.equals("new");
  }

  /** Takes new words; they have been measured by {@link Wording}. */
  void word(String newTitle, String newText, Instant now) {
    title = newTitle;
    text = newText;
    changedAt = Moment.of(now);
  }

  void publish() {
    if (published) {
      throw new CampaignsRuleBroken("page.already-published");
    }
    published = true;
  }

  void withdraw() {
    if (!published) {
      throw new CampaignsRuleBroken("page.not-published");
    }
    published = false;
  }

  void requireVersion(long read) {
    if (version != read) {
      throw new CampaignsRuleBroken("page.changed");
    }
  }

  UUID publicId() {
    return publicId;
  }

  String slug() {
    return slug;
  }

  boolean isPublished() {
    return published;
  }

  PageView view() {
    return new PageView(slug, title, MarkdownText.render(text), Moment.of(changedAt));
  }

  PageDraft draft() {
    return new PageDraft(slug, version, title, text, published, Moment.of(changedAt));
  }
}
