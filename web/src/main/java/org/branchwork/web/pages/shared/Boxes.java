package org.branchwork.web.pages.shared;

import org.jspecify.annotations.Nullable;

/** Boxes to tick and circles to choose among, in plain HTML. */
public final class Boxes {

  private Boxes() {}

  /**
   * {@code "checked"} when the answer is this value; {@code null}, which leaves it out, when not.
   */
  public static @Nullable String checked(@Nullable String answer, String value) {
    return value.equals(answer) ? "checked" : null;
  }
}
