package org.branchwork.campaigns.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.campaigns.api.CampaignsRuleBroken;
import org.branchwork.campaigns.api.PostDraft;
import org.branchwork.campaigns.api.PostState;
import org.branchwork.campaigns.api.PostView;
import org.jspecify.annotations.Nullable;

/** One news post, from its first draft on. */
@Entity
@Table(schema = "campaigns", name = "post")
class Post {
  static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  static final Duration FURTHEST_AHEAD = Duration.ofDays(366);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  /** The id that is seen outside. */
  @Column(name = "public_id", updatable = false)
  private UUID publicId;

  private String slug;
  private String title;
  private String text;
  private String lead;

  @Column(name = "published_from")
  private @Nullable OffsetDateTime publishedFrom;

  private boolean withdrawn;

  @Column(name = "changed_at")
  private OffsetDateTime changedAt;

  @Version private long version;

  @ManyToMany
  @JoinTable(
      schema = "campaigns",
      name = "post_label",
      joinColumns = @JoinColumn(name = "post_id"),
      inverseJoinColumns = @JoinColumn(name = "label_id"))
  @OrderBy("name")
  private List<Label> labels = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Post() {}

  @SuppressWarnings("NullAway.Init") // words and address follow before it is kept
  Post(UUID publicId) {
    this.publicId = publicId;
  }

  /** Takes new words; they have been measured by {@link Wording}. */
  void word(String newTitle, String newText, List<Label> newLabels, Instant now) {
    title = newTitle;
    text = newText;
    lead = MarkdownText.lead(newText);
    labels = new ArrayList<>(newLabels);
    changedAt = Moment.of(now);
  }

  /** Moves to another address; only while nobody outside can know the present one. */
  void moveTo(String newSlug) {
    if (wasPublished()) {
      throw new IllegalStateException("the address of a published post stays");
    }
    slug = newSlug;
  }

  /** Gives the moment from which readers see it, as it is kept. */
  Instant publish(Instant from, Instant now) {
    if (from.isBefore(EARLIEST)) {
      throw new CampaignsRuleBroken("post.from.too-early");
    }
    if (from.isAfter(now.plus(FURTHEST_AHEAD))) {
      throw new CampaignsRuleBroken("post.from.too-late");
    }
    publishedFrom = Moment.of(from);
    withdrawn = false;
    changedAt = Moment.of(now);
    return from;
  }

  void withdraw(Instant now) {
    if (withdrawn || !wasPublished()) {
      throw new CampaignsRuleBroken("post.not-published");
    }
    withdrawn = true;
    changedAt = Moment.of(now);
  }

  void requireVersion(long read) {
    if (version != read) {
      throw new CampaignsRuleBroken("post.changed");
    }
  }

  boolean wasPublished() {
    return publishedFrom != null;
  }

  boolean isCalled(String otherTitle) {
    return otherTitle.equals(title);
  }

  PostState state(Instant now) {
    return stateOf(publishedFrom(), withdrawn, now);
  }

  /** The one place that knows when a post is public; a post is, at its very moment. */
  static PostState stateOf(@Nullable Instant publishedFrom, boolean withdrawn, Instant now) {
    if (publishedFrom == null) {
      return PostState.DRAFT;
    }
    if (withdrawn) {
      return PostState.WITHDRAWN;
    }
    return publishedFrom.isAfter(now) ? PostState.SCHEDULED : PostState.PUBLISHED;
  }

  UUID publicId() {
    return publicId;
  }

  String slug() {
    return slug;
  }

  @Nullable Instant publishedFrom() {
    return Moment.orNone(publishedFrom);
  }

  PostView view() {
    return new PostView(
        slug,
        title,
        lead,
        MarkdownText.render(text),
        labels.stream().map(Label::view).toList(),
        Objects.requireNonNull(publishedFrom()));
  }

  PostDraft draft(Instant now) {
    List<String> names = labels.stream().map(Label::name).toList();
    return new PostDraft(publicId, version, slug, title, text, names, state(now), publishedFrom());
  }
}
