package org.branchwork.casework.cases;

import java.util.List;

/** Cases with a row in every table of a case, for the tests of other packages. */
public final class FullCase {

  private FullCase() {}

  /** The references of three new ones, none of them closed. */
  public static List<String> three() {
    RowWallBench bench = new RowWallBench();
    return List.of(
        bench.the("A").reference(), bench.the("B").reference(), bench.the("N").reference());
  }
}
