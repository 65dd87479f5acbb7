package org.branchwork.web.platform.access;

/** There is nothing at this address, or nothing for this reader: the two answer the same. */
public class PageNotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PageNotFound() {
    super("nothing at this address", null, false, false);
  }
}
