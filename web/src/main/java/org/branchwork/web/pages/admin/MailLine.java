package org.branchwork.web.pages.admin;

import java.time.Instant;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.mail.MailEntry;

/**
 * A mail as a line of the list: what it is for and how it stands, in words.
 *
 * @param tone of the state's tag: {@code ok}, {@code warn}, {@code bad} or empty
 */
public record MailLine(
    String number, String what, Instant at, String state, String tone, int tries) {

  static MailLine of(MailEntry entry) {
    return new MailLine(
        String.valueOf(entry.id()),
        Texts.get("operations.mail." + entry.template()),
        entry.at(),
        Texts.get("operations.mail-state." + entry.state().name()),
        switch (entry.state()) {
          case SENT, KEPT -> "ok";
          case PARKED -> "bad";
          case WITHHELD -> "warn";
          case WAITING -> "";
        },
        entry.attempts());
  }
}
