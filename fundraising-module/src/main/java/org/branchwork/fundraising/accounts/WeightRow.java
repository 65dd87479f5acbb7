package org.branchwork.fundraising.accounts;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of the weight table.
 *
 * @param from the first sort code it holds for
 * @param to the last
 * @param weights one for each digit, {@code u} to {@code h}
 * @param exception its number in the specification; 0 for none
 */
record WeightRow(
    String from, String to, Algorithm algorithm, List<Integer> weights, int exception) {

  WeightRow {
    weights = List.copyOf(weights);
  }

  /** The weights, to be changed for one check. */
  int[] freshWeights() {
    return weights.stream().mapToInt(weight -> weight).toArray();
  }

  /** As people read it. */
  String words() {
    String numbers = weights.stream().map(String::valueOf).collect(Collectors.joining(" "));
    String said = algorithm + " with weights " + numbers;
    return exception == 0 ? said : said + " and exception " + exception;
  }
}
