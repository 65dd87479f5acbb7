package org.branchwork.campaigns.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.campaigns.api.Caller;
import org.branchwork.campaigns.api.Caller.Permission;
import org.branchwork.campaigns.api.CampaignsEvent;
import org.branchwork.campaigns.api.CampaignsEvent.PostEdited;
import org.branchwork.campaigns.api.CampaignsEvent.PostPublished;
import org.branchwork.campaigns.api.CampaignsEvent.PostWithdrawn;
import org.branchwork.campaigns.api.CampaignsEvent.PostWritten;
import org.branchwork.campaigns.api.EditPost;
import org.branchwork.campaigns.api.NewsDesk;
import org.branchwork.campaigns.api.PostState;
import org.branchwork.campaigns.api.RenderedText;
import org.branchwork.campaigns.api.WritePost;

/** The board on which posts are pinned: the use cases of writers and publishers. */
@ApplicationScoped
@Transactional
class NewsBoard implements NewsDesk {

  @Inject PostRepository posts;
  @Inject Event<CampaignsEvent> events;
  @Inject Clock clock;

  @Override
  public void write(WritePost command, Caller caller) {
    CampaignsAccess.require(caller, Permission.WRITE);
    posts.lock();
    if (posts.exists(command.post())) {
      return;
    }
    Post post = new Post(command.post());
    word(post, command.title(), command.text(), command.labels());
    posts.add(post);
    events.fire(new PostWritten(UUID.randomUUID(), post.publicId(), caller.label(), now()));
  }

  @Override
  public void edit(EditPost command, Caller caller) {
    CampaignsAccess.requireDesk(caller);
    Post post = posts.require(command.post());
    PostState state = post.state(now());
    CampaignsAccess.requireEdit(
        caller, state == PostState.PUBLISHED || state == PostState.SCHEDULED);
    post.requireVersion(command.version());
    word(post, command.title(), command.text(), command.labels());
    posts.flush();
    events.fire(new PostEdited(UUID.randomUUID(), post.publicId(), caller.label(), now(), state));
  }

  @Override
  public void publish(UUID id, long version, Instant from, Caller caller) {
    CampaignsAccess.require(caller, Permission.PUBLISH);
    Post post = posts.require(id);
    post.requireVersion(version);
    Instant shownFrom = post.publish(from.truncatedTo(ChronoUnit.MICROS), now());
    posts.flush();
    events.fire(
        new PostPublished(UUID.randomUUID(), id, caller.label(), now(), post.slug(), shownFrom));
  }

  @Override
  public void withdraw(UUID id, long version, Caller caller) {
    CampaignsAccess.require(caller, Permission.PUBLISH);
    Post post = posts.require(id);
    post.requireVersion(version);
    post.withdraw(now());
    posts.flush();
    events.fire(new PostWithdrawn(UUID.randomUUID(), id, caller.label(), now(), post.slug()));
  }

  @Override
  public RenderedText preview(String text, Caller caller) {
    CampaignsAccess.requireDesk(caller);
    return MarkdownText.render(Wording.clean(text));
  }

  private void word(Post post, String typedTitle, String typedText, List<String> typedLabels) {
    Wording wording = new Wording("post");
    String title = wording.title(typedTitle);
    String text = wording.text(typedText);
    Map<String, String> labels = Label.measured(typedLabels, wording);
    wording.throwIfBroken();
    if (!post.wasPublished() && !post.isCalled(title)) {
      post.moveTo(posts.freeSlug(title));
    }
    post.word(title, text, posts.labels(labels), now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
