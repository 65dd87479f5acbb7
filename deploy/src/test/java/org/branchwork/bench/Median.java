package org.branchwork.bench;

import java.util.List;

/** The one in the middle. */
final class Median {
  private Median() {}

  static double of(List<Double> figures) {
    var sorted = figures.stream().sorted().toList();
    var middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
