package org.branchwork.web.pages.admin;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.branchwork.casework.api.mail.MailDay;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.mail.fetching.MailLedger;

/** What became of the mail of a day, in numbers. */
public record MailDayLine(
    LocalDate day,
    String mailbox,
    int received,
    int filed,
    int toDecide,
    int ignored,
    String reasons,
    int waiting,
    String tone,
    String sum) {

  static MailDayLine of(MailLedger.Day counted) {
    MailDay found = counted.found();
    String reasons =
        found.ignored().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                entry ->
                    Texts.say(
                        "mailboxes.reason",
                        entry.getValue(),
                        Texts.get("mailboxes.reason." + entry.getKey())))
            .collect(Collectors.joining(", "));
    return new MailDayLine(
        found.day(),
        found.mailbox(),
        counted.received(),
        found.filed(),
        found.quarantined(),
        found.allIgnored(),
        reasons,
        found.waiting(),
        counted.addsUp() ? "ok" : "bad",
        counted.addsUp()
            ? Texts.get("mailboxes.sum-good")
            : Texts.say("mailboxes.sum-bad", found.all()));
  }
}
