package org.branchwork.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Queue, a long case and search, with 10,000 cases and with a million; five messages in each. */
final class CaseworkBench {
  private static final double GROWTH = 1.3;
  private static final double SEARCH_GROWTH = 3;
  private static final List<Integer> SIZES = List.of(10_000, 1_000_000);
  private static final int MESSAGES = 5;
  private static final int ROUNDS = 6;
  private static final int VIEWS = 20;
  private static final String FIND = "/portal/cases/search?q=";

  /** A case of the demo branch, which each of the branches holds, grown to 200 messages. */
  private static final String LONG =
      "select reference from casework.case_file where form_key not like 'bench-form-key-%'"
          + " and stage = 'OPEN' order by id limit 1";

  private final Table table;

  CaseworkBench(Table table) {
    this.table = table;
  }

  void run() throws Exception {
    var stand = Stand.start(Map.of());
    try {
      var views = new Views(stand, "caselead@demo.branch", table);
      var reference = one(stand, LONG);
      var branches = Branches.of(stand, SIZES, MESSAGES);
      branches.inEach(Branches.talk(reference, 200));
      var queue = new Views.Page("queue", "/portal/cases?view=new", "EQ-");
      var file = new Views.Page("case of 200", "/portal/cases/" + reference, "said 200");
      var searches = searches();
      List<Views.Page> all = new ArrayList<>(List.of(queue, file));
      all.addAll(searches);
      var grown = views.grow(branches, all, ROUNDS, VIEWS);
      for (var page : all) {
        var most = searches.contains(page) ? SEARCH_GROWTH : GROWTH;
        table.atMost(page.name() + ", most cases against fewest", grown.get(page.name()), most);
      }
      for (var page : List.of(queue, file, searches.get(0))) views.count(page);
    } finally {
      stand.clear();
    }
  }

  private static List<Views.Page> searches() {
    return List.of(
        new Views.Page("search, a rare word", FIND + "quill777", "EQ-"),
        new Views.Page("search, a common word", FIND + "word7", "EQ-"),
        new Views.Page("search, two words", FIND + "word7+word12", "q"),
        new Views.Page("search, a phrase", FIND + "%22word7+word12%22", "q"),
        new Views.Page("search, a beginning", FIND + "wor", "EQ-"),
        new Views.Page("search, a name and a beginning", FIND + "Member+33", "EQ-"),
        new Views.Page("search, nothing there", FIND + "zzyzx", "q"));
  }

  private static String one(Stand stand, String sql) throws Exception {
    try (var connection = stand.superuser();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
