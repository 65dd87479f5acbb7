package org.branchwork.fundraising.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of one day of one account: how often each occurs. */
final class Tally {
  private final Map<String, Counted> lines = new HashMap<>();

  private record Counted(int count, Shown shown) {}

  /** What of a line counts in sums. */
  private record Shown(long amountPence, @Nullable Long balancePence) {}

  void add(String key, int count, long amountPence, @Nullable Long balancePence) {
    Shown shown = new Shown(amountPence, balancePence);
    lines.merge(
        key,
        new Counted(count, shown),
        (there, more) -> new Counted(there.count() + more.count(), shown));
  }

  int count(String key) {
    Counted line = lines.get(key);
    return line == null ? 0 : line.count();
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Whether every line of the other is here, as often. */
  boolean holds(Tally other) {
    return other.lines.entrySet().stream()
        .allMatch(line -> count(line.getKey()) >= line.getValue().count());
  }

  boolean sharesALine(Tally other) {
    return lines.keySet().stream().anyMatch(other.lines::containsKey);
  }

  /** Of each line as many as the one that has most of them. */
  Tally united(Tally other) {
    return with(other, Math::max);
  }

  /** All lines of both. */
  Tally added(Tally other) {
    return with(other, Integer::sum);
  }

  private Tally with(Tally other, IntBinaryOperator count) {
    Tally both = new Tally();
    both.lines.putAll(lines);
    other.lines.forEach(
        (key, line) ->
            both.lines.put(
                key, new Counted(count.applyAsInt(count(key), line.count()), line.shown())));
    return both;
  }

  long pence() {
    return lines.values().stream()
        .mapToLong(line -> line.count() * line.shown().amountPence())
        .sum();
  }

  /** Whether each line shows the balance after it, which tells equal payments apart. */
  boolean isBalanced() {
    return lines.values().stream().allMatch(line -> line.shown().balancePence() != null);
  }

  /** Whether a line of one has the amount and the balance of one of the other and another text. */
  boolean alters(Tally other) {
    Set<Shown> theirs = other.without(this).collect(Collectors.toSet());
    return without(other).anyMatch(theirs::contains);
  }

  /** The lines with a balance that the other has not. */
  private Stream<Shown> without(Tally other) {
    return lines.entrySet().stream()
        .filter(line -> !other.lines.containsKey(line.getKey()))
        .map(line -> line.getValue().shown())
        .filter(shown -> shown.balancePence() != null);
  }
}
