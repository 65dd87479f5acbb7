package org.branchwork.violations.manners;

/** Waits instead of being told. */
class Sleeper {
  void wait100() throws InterruptedException {
    Thread.sleep(100);
  }
}
