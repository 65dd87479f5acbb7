package org.branchwork.web.pages.campaigns;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.campaigns.api.NewsDesk;
import org.branchwork.campaigns.api.NewsSearch;
import org.branchwork.campaigns.api.PostDraft;
import org.branchwork.campaigns.api.PostNotFound;
import org.branchwork.campaigns.api.PostState;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.FormRequest;
import org.jspecify.annotations.Nullable;

/** A post on its writer's desk: write, preview, save, publish, withdraw. */
@Named
@RequestScoped
public class WritePostPage {

  @Inject NewsDesk desk;
  @Inject NewsSearch search;
  @Inject CurrentUser me;
  @Inject FormRequest request;
  @Inject Writing writing;
  @Inject Clock clock;

  private @Nullable UUID id;
  private @Nullable PostDraft saved;
  private PostForm form = PostForm.empty();

  /** Answers a GET or a POST. */
  public void load() {
    id = idInPath();
    long version = reload();
    if (request.isPost()) {
      form = PostForm.posted(request);
      writing.posted(new Pressed());
    } else {
      form = saved == null ? form : PostForm.of(saved, clock.getZone());
      writing.opened(version);
    }
  }

  private @Nullable UUID idInPath() {
    String typed = request.inPathOrNone("post");
    try {
      return typed == null ? null : UUID.fromString(typed);
    } catch (IllegalArgumentException none) {
      throw new PostNotFound();
    }
  }

  private long reload() {
    saved = id == null ? null : search.draft(id, me.campaigns());
    return saved == null ? 0 : saved.version();
  }

  /** The post as it was just saved. */
  private PostDraft kept() {
    return Objects.requireNonNull(saved);
  }

  /** The buttons under the post. */
  private final class Pressed implements Writing.Buttons {

    @Override
    public void save() {
      if (keep()) {
        writing.done(getAction(), "saved");
      }
    }

    @Override
    public void publish() {
      Instant now = clock.instant();
      Instant from = form.from(now, clock.getZone(), writing.getProblems());
      if (from == null || !keep()) {
        return;
      }
      if (form.hasDay() || !isOut()) {
        PostDraft kept = kept();
        desk.publish(kept.post(), kept.version(), from, me.campaigns());
      }
      writing.done(getAction(), from.isAfter(now) ? "scheduled" : "published");
    }

    /** Takes the post away first, so that nobody reads its last change. */
    @Override
    public void withdraw() {
      if (id == null) {
        throw new PostNotFound();
      }
      desk.withdraw(id, writing.getVersion(), me.campaigns());
      writing.continueFrom(reload());
      if (keep()) {
        writing.done(getAction(), "withdrawn");
      }
    }

    @Override
    public long reload() {
      return WritePostPage.this.reload();
    }

    /** Saves the words. The form of a new post may come twice: then they must be the same. */
    private boolean keep() {
      if (id != null) {
        desk.edit(form.edit(id, writing.getVersion()), me.campaigns());
        writing.continueFrom(reload());
        return true;
      }
      UUID begun = writing.newId();
      desk.write(form.write(begun), me.campaigns());
      id = begun;
      writing.continueFrom(reload());
      if (!form.says(kept())) {
        writing.overtaken(kept().version());
      }
      return !writing.isOvertaken();
    }
  }

  public Map<String, String> getTyped() {
    return form.typed();
  }

  /** The post as it is saved; {@code null} before the first time. */
  public @Nullable PostDraft getSaved() {
    return saved;
  }

  /** Where the form goes: a new post that was saved meanwhile has its own address. */
  public String getAction() {
    return "/portal/news/posts/" + (id == null ? "new" : id);
  }

  /** Whether readers see the post, or will by themselves. */
  public boolean isOut() {
    return isPublished() || saved != null && saved.state() == PostState.SCHEDULED;
  }

  public boolean isPublished() {
    return saved != null && saved.state() == PostState.PUBLISHED;
  }

  /** What is out is changed only by those who may publish. */
  public boolean isWritable() {
    return !isOut() || writing.isPublisher();
  }

  public boolean isWithdrawable() {
    return isOut() && writing.isPublisher();
  }
}
