package org.branchwork.campaigns.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.branchwork.campaigns.api.Caller;
import org.branchwork.campaigns.api.Caller.Permission;
import org.branchwork.campaigns.api.CampaignsEvent;
import org.branchwork.campaigns.api.CampaignsEvent.PagePublished;
import org.branchwork.campaigns.api.CampaignsEvent.PageSaved;
import org.branchwork.campaigns.api.CampaignsEvent.PageWithdrawn;
import org.branchwork.campaigns.api.EditPage;
import org.branchwork.campaigns.api.PageDesk;
import org.branchwork.campaigns.api.WritePage;

/** The use cases of the portal's standing pages. */
@ApplicationScoped
@Transactional
class PageBoard implements PageDesk {

  @Inject PageRepository pages;
  @Inject Event<CampaignsEvent> events;
  @Inject Clock clock;

  @Override
  public void write(WritePage command, Caller caller) {
    CampaignsAccess.require(caller, Permission.WRITE);
    Wording wording = new Wording("page");
    String slug = command.slug() == null ? "" : command.slug().strip();
    wording.require(PortalPage.isSlug(slug), "slug.malformed");
    wording.require(!PortalPage.isReserved(slug) && pages.find(slug).isEmpty(), "slug.taken");
    PortalPage page = new PortalPage(slug);
    word(page, command.title(), command.text(), wording);
    pages.add(page);
    fireSaved(page, caller);
  }

  @Override
  public void edit(EditPage command, Caller caller) {
    CampaignsAccess.requireDesk(caller);
    PortalPage page = pages.require(command.slug());
    CampaignsAccess.requireEdit(caller, page.isPublished());
    page.requireVersion(command.version());
    word(page, command.title(), command.text(), new Wording("page"));
    pages.flush();
    fireSaved(page, caller);
  }

  @Override
  public void publish(String slug, long version, Caller caller) {
    CampaignsAccess.require(caller, Permission.PUBLISH);
    PortalPage page = pages.require(slug);
    page.requireVersion(version);
    page.publish();
    pages.flush();
    events.fire(
        new PagePublished(UUID.randomUUID(), page.publicId(), caller.label(), now(), page.slug()));
  }

  @Override
  public void withdraw(String slug, long version, Caller caller) {
    CampaignsAccess.require(caller, Permission.PUBLISH);
    PortalPage page = pages.require(slug);
    page.requireVersion(version);
    page.withdraw();
    pages.flush();
    events.fire(
        new PageWithdrawn(UUID.randomUUID(), page.publicId(), caller.label(), now(), page.slug()));
  }

  private void word(PortalPage page, String typedTitle, String typedText, Wording wording) {
    String title = wording.title(typedTitle);
    String text = wording.text(typedText);
    wording.throwIfBroken();
    page.word(title, text, now());
  }

  private void fireSaved(PortalPage page, Caller caller) {
    events.fire(
        new PageSaved(
            UUID.randomUUID(),
            page.publicId(),
            caller.label(),
            now(),
            page.slug(),
            page.isPublished()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
