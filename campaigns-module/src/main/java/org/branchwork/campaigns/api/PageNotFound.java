package org.branchwork.campaigns.api;

/** There is no such portal page, or none that this caller may know of. */
public final class PageNotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Names nothing on purpose: a message must not tell a guesser what exists. */
  public PageNotFound() {
    super("no such page");
  }
}
