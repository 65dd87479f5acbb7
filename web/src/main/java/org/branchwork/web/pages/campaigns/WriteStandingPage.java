package org.branchwork.web.pages.campaigns;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.branchwork.campaigns.api.EditPage;
import org.branchwork.campaigns.api.PageDesk;
import org.branchwork.campaigns.api.PageDraft;
import org.branchwork.campaigns.api.PageNotFound;
import org.branchwork.campaigns.api.PageSearch;
import org.branchwork.campaigns.api.WritePage;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.FormRequest;
import org.jspecify.annotations.Nullable;

/** A standing page on its writer's desk: write, preview, save, publish, withdraw. */
@Named
@RequestScoped
public class WriteStandingPage {
  private static final List<String> FIELDS = List.of("slug", "title", "text");

  @Inject PageDesk desk;
  @Inject PageSearch search;
  @Inject CurrentUser me;
  @Inject FormRequest request;
  @Inject Writing writing;

  private final Map<String, String> typed = new HashMap<>();
  private @Nullable String slug;
  private @Nullable PageDraft saved;

  /** Answers a GET or a POST. */
  public void load() {
    slug = request.inPathOrNone("slug");
    long version = reload();
    if (request.isPost()) {
      FIELDS.forEach(field -> typed.put(field, request.value(field)));
      writing.posted(new Pressed());
    } else {
      if (saved != null) {
        typed.put("title", saved.title());
        typed.put("text", saved.text());
      }
      writing.opened(version);
    }
  }

  private long reload() {
    saved = slug == null ? null : search.draft(slug, me.campaigns());
    return saved == null ? 0 : saved.version();
  }

  /** The buttons under the page. */
  private final class Pressed implements Writing.Buttons {

    @Override
    public void save() {
      keep();
      writing.done(getAction(), "saved");
    }

    @Override
    public void publish() {
      keep();
      if (!isPublished()) {
        PageDraft kept = Objects.requireNonNull(saved);
        desk.publish(kept.slug(), kept.version(), me.campaigns());
      }
      writing.done(getAction(), "published");
    }

    /** Takes the page away first, so that nobody reads its last change. */
    @Override
    public void withdraw() {
      if (slug == null) {
        throw new PageNotFound();
      }
      desk.withdraw(slug, writing.getVersion(), me.campaigns());
      writing.continueFrom(reload());
      keep();
      writing.done(getAction(), "withdrawn");
    }

    @Override
    public long reload() {
      return WriteStandingPage.this.reload();
    }

    /** Saves the words. A new page that is sent twice is refused: its address is taken. */
    private void keep() {
      String title = typed.getOrDefault("title", "");
      String text = typed.getOrDefault("text", "");
      if (slug == null) {
        String asked = typed.getOrDefault("slug", "").strip();
        desk.write(new WritePage(asked, title, text), me.campaigns());
        slug = asked;
      } else {
        desk.edit(new EditPage(slug, writing.getVersion(), title, text), me.campaigns());
      }
      writing.continueFrom(reload());
    }
  }

  public Map<String, String> getTyped() {
    return typed;
  }

  /** The page as it is saved; {@code null} before the first time. */
  public @Nullable PageDraft getSaved() {
    return saved;
  }

  public String getAction() {
    return "/portal/news/pages/" + (slug == null ? "new" : slug);
  }

  public boolean isPublished() {
    return saved != null && saved.published();
  }

  /** What is out is changed only by those who may publish. */
  public boolean isWritable() {
    return !isPublished() || writing.isPublisher();
  }

  public boolean isWithdrawable() {
    return isPublished() && writing.isPublisher();
  }
}
