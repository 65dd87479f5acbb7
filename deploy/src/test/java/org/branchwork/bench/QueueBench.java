package org.branchwork.bench;

import java.util.List;
import java.util.Map;

/** The first page of the triage queue, for somebody who sees every case. */
final class QueueBench {
  private static final double GROWTH = 1.3;
  private static final List<Integer> SIZES = List.of(1_000, 100_000, 1_000_000);
  private static final int ROUNDS = 12;
  private static final int VIEWS = 25;
  private static final Views.Page QUEUE = new Views.Page("queue", "/portal/cases?view=new", "EQ-");

  private final Table table;

  QueueBench(Table table) {
    this.table = table;
  }

  void run() throws Exception {
    var stand = Stand.start(Map.of());
    try {
      var views = new Views(stand, "caselead@demo.branch", table);
      var branches = Branches.of(stand, SIZES, 0);
      var grown = views.grow(branches, List.of(QUEUE), ROUNDS, VIEWS);
      table.atMost("queue, most cases against fewest", grown.get("queue"), GROWTH);
      views.count(QUEUE);
    } finally {
      stand.clear();
    }
  }
}
