package org.branchwork.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the benchmarks asked for and prints one table. Exit codes: 0 met, 1 missed, 2 wrong use. */
public final class Bench {
  /** One benchmark. */
  interface Measured {
    void on(Table table) throws Exception;
  }

  private static final Map<String, Measured> ALL = all();

  private Bench() {}

  private static Map<String, Measured> all() {
    Map<String, Measured> all = new LinkedHashMap<>();
    all.put("page", table -> new PageBench(table).run());
    all.put("intake", table -> new IntakeBench(table).run());
    all.put("mail", table -> new MailBench(table).run());
    all.put("queue", table -> new QueueBench(table).run());
    all.put("casework", table -> new CaseworkBench(table).run());
    all.put("matching", table -> new MatchingBench(table).run());
    all.put("reconcile", table -> new ReconcileBench(table).run());
    all.put("boot", table -> new BootBench(table).run());
    return all;
  }

  public static void main(String[] names) throws Exception {
    if (names.length == 1 && names[0].equals("--list")) {
      ALL.keySet().forEach(System.out::println);
      return;
    }
    var asked = names.length == 0 ? List.copyOf(ALL.keySet()) : List.of(names);
    if (!ALL.keySet().containsAll(asked)) {
      System.err.println("bench [--list] [" + String.join("|", ALL.keySet()) + "] …");
      System.exit(2);
    }
    var table = new Table();
    Machine.describe(table);
    for (var name : asked) {
      System.err.println("measuring: " + name);
      table.beside(name + ", load before", Machine.load());
      ALL.get(name).on(table);
    }
    table.print(System.out);
    System.exit(table.isMissed() ? 1 : 0);
  }
}
