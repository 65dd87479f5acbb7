package org.branchwork.web.pages.admin;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.audit.AuditLine;
import org.branchwork.web.platform.identity.AccountEntry;

/** A row of the audit trail in words; accounts by the names of their people. */
public record AuditRowView(
    String number,
    Instant at,
    String who,
    String what,
    String record,
    String details,
    boolean refused) {

  static AuditRowView of(AuditLine line, Map<UUID, AccountEntry> people) {
    String record = Objects.requireNonNullElse(line.subject(), "");
    return new AuditRowView(
        String.valueOf(line.id()),
        line.at(),
        person(line.actor(), people, AuditWords.actor(line.actor())),
        AuditWords.act(line),
        person(record, people, record),
        line.facts().entrySet().stream()
            .map(fact -> detail(fact.getKey(), fact.getValue(), people))
            .collect(Collectors.joining("; ")),
        line.refused());
  }

  private static String detail(String name, String value, Map<UUID, AccountEntry> people) {
    String said = person(value, people, AuditWords.value(value));
    return Texts.say("audit.detail", AuditWords.fact(name), said);
  }

  private static String person(String id, Map<UUID, AccountEntry> people, String otherwise) {
    if (id.length() != 36) {
      return otherwise;
    }
    try {
      AccountEntry person = people.get(UUID.fromString(id));
      return person == null ? otherwise : person.name();
    } catch (IllegalArgumentException notAnId) {
      return otherwise;
    }
  }
}
