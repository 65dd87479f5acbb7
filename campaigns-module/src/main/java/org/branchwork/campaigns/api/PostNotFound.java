package org.branchwork.campaigns.api;

/** There is no such post, or none that this caller may know of. */
public final class PostNotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Names nothing on purpose: a message must not tell a guesser what exists. */
  public PostNotFound() {
    super("no such post");
  }
}
