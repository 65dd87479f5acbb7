package org.branchwork.web.platform.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done by a button of a staff page.
 *
 * @param permission what it needs; "-" for any account
 * @param address the route it is posted to; ends in {@code *} for several
 * @param button the form's {@code do}; "-" for whatever is posted there
 * @param again whether the code of the second factor is asked for again
 */
public record Act(String name, String permission, String address, String button, boolean again) {

  private static final int COLUMNS = 4;
  private static final String AGAIN = "again";
  private static final String ANY = "-";

  static Act of(List<String> row) {
    boolean again = row.size() == COLUMNS + 1 && AGAIN.equals(row.get(COLUMNS));
    if (row.size() != COLUMNS && !again) {
      throw new IllegalStateException("access/matrix.txt: " + row);
    }
    return new Act(row.get(0), row.get(1), row.get(2), row.get(3), again);
  }

  /** Whether anybody may do it who has an account. */
  public boolean anybodys() {
    return ANY.equals(permission);
  }

  /** Whether it is posted to this route, by a button or by whatever is posted there. */
  public boolean isAt(String route) {
    return address.endsWith("*")
        ? route.startsWith(address.substring(0, address.length() - 1))
        : route.equals(address);
  }

  /** Whether it is what this post to this route does. */
  boolean isDoneBy(String route, @Nullable String pressed) {
    return isAt(route) && (ANY.equals(button) || button.equals(pressed));
  }
}
