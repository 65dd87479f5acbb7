package org.branchwork.casework.api.mail;

import java.time.LocalDate;
import java.util.Map;

/**
 * What became of the messages that were fetched from a mailbox on a day, Europe/London.
 *
 * @param ignored by reason
 */
public record MailDay(
    String mailbox,
    LocalDate day,
    int waiting,
    int filed,
    int quarantined,
    Map<MailReason, Integer> ignored) {

  /** All of them. */
  public int all() {
    return waiting + filed + quarantined + allIgnored();
  }

  /** Those that were ignored, whatever the reason. */
  public int allIgnored() {
    return ignored.values().stream().mapToInt(Integer::intValue).sum();
  }
}
