package org.branchwork.web.pages.admin;

import java.time.Instant;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.outbox.ParkedRow;

/** A row that was given up, as a line of the list: what it was for, in words. */
public record ParkedLine(String number, String what, Instant since, int tries, String error) {

  static ParkedLine of(ParkedRow row) {
    return new ParkedLine(
        String.valueOf(row.id()),
        Texts.get("operations.mail." + row.kind()),
        row.createdAt(),
        row.attempts(),
        row.lastError());
  }
}
