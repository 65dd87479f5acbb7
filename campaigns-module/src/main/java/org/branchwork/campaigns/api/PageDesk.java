package org.branchwork.campaigns.api;

/**
 * What writers and publishers do with the portal's standing pages, such as "About us".
 *
 * <p>Every method throws {@link CampaignsRuleBroken} when a rule forbids it, and then nothing has
 * changed: {@code not-allowed} without the permission named, {@code page.changed} when the version
 * is no longer the newest. An unknown page is a {@link PageNotFound}.
 */
public interface PageDesk {

  /** Begins a page as a draft. Needs WRITE. Refused when the address is taken. */
  void write(WritePage command, Caller caller);

  /** Changes a page. Needs WRITE for an unpublished page, PUBLISH for a published one. */
  void edit(EditPage command, Caller caller);

  /** Shows the page to the readers. Needs PUBLISH. */
  void publish(String slug, long version, Caller caller);

  /** Takes the page away from the readers. Needs PUBLISH. */
  void withdraw(String slug, long version, Caller caller);
}
