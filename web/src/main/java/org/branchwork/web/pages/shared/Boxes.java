package org.branchwork.web.pages.shared;

/** Boxes to tick and circles to choose among, in plain HTML. */
public final class Boxes {

  private Boxes() {}

  /**
   * {@code "checked"} when the answer is this value; {@code null}, which leaves it out, when not.
   */
  public static String checked(String answer, String value) {
    return value.equals(answer) ? "checked" : null;
  }
}
