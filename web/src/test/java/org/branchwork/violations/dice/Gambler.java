package org.branchwork.violations.dice;

import java.util.concurrent.ThreadLocalRandom;

/** Takes a number that others can foretell. */
class Gambler {
  int number() {
    return ThreadLocalRandom.current().nextInt();
  }
}
