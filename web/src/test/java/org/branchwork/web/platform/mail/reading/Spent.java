package org.branchwork.web.platform.mail.reading;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Processor time of this thread: what else the machine does is not counted. */
record Spent(long nanos) {
  static Spent now() {
    return new Spent(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
  }

  Duration since() {
    return Duration.ofNanos(now().nanos - nanos);
  }
}
