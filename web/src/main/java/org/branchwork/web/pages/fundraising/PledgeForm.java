package org.branchwork.web.pages.fundraising;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.fundraising.api.pledges.MakePledge;
import org.branchwork.fundraising.api.pledges.PledgeKind;
import org.branchwork.fundraising.api.pledges.Recurrence;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.ThreeBoxDate;

/** The answers of the pledge form as typed; what is wrong with them the desk says. */
record PledgeForm(Map<String, String> answers) {

  static final PledgeForm EMPTY = new PledgeForm(Map.of());

  private static final List<String> FIELDS =
      List.of(
          "kind",
          "amount",
          "recurrence",
          "name",
          "email",
          "telephone",
          "publicName",
          "meeting-day",
          "meeting-month",
          "meeting-year",
          "minute",
          "message",
          "onWall");

  /** Far more than any field takes: the desk refuses it, and the draft need not hold more. */
  private static final int LONGEST = 5_000;

  /** Takes the answers out of what was posted; nothing else of it. */
  static PledgeForm posted(Map<String, String> typed) {
    Map<String, String> answers = new HashMap<>();
    for (String field : FIELDS) {
      String answer = typed.getOrDefault(field, "");
      if (!answer.isEmpty()) {
        answers.put(field, answer.substring(0, Math.min(LONGEST, answer.length())));
      }
    }
    return new PledgeForm(answers);
  }

  /** The command; a date that cannot be read is noted. An amount that cannot be read is nothing. */
  MakePledge command(String formKey, UUID appeal, Problems problems) {
    LocalDate meeting = ThreeBoxDate.read(answers, "meeting", problems);
    return new MakePledge(
        formKey,
        appeal,
        one(PledgeKind.class, "kind", PledgeKind.PERSON),
        PledgeAmount.typed(answers.getOrDefault("amount", "")).orElse(0),
        one(Recurrence.class, "recurrence", Recurrence.ONCE),
        answers.get("name"),
        answers.get("email"),
        answers.get("telephone"),
        "yes".equals(answers.get("publicName")),
        meeting,
        answers.get("minute"),
        answers.get("message"),
        "yes".equals(answers.get("onWall")));
  }

  private <E extends Enum<E>> E one(Class<E> values, String field, E otherwise) {
    for (E value : values.getEnumConstants()) {
      if (value.name().equals(answers.get(field))) {
        return value;
      }
    }
    return otherwise;
  }

  List<Offered> kinds() {
    return offered(PledgeKind.class, "kind", PledgeKind.PERSON);
  }

  List<Offered> recurrences() {
    return offered(Recurrence.class, "recurrence", Recurrence.ONCE);
  }

  private <E extends Enum<E>> List<Offered> offered(Class<E> values, String field, E otherwise) {
    String chosen = answers.getOrDefault(field, otherwise.name());
    return Offered.of(values, "pledge." + field + ".", chosen);
  }

  /** As plain bytes for the draft's cipher. */
  byte[] bytes() {
    var typed = Json.createObjectBuilder();
    answers.forEach(typed::add);
    return typed.build().toString().getBytes(StandardCharsets.UTF_8);
  }

  static PledgeForm of(byte[] bytes) {
    try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
      JsonObject typed = reader.readObject();
      Map<String, String> answers = new HashMap<>();
      typed.forEach((field, answer) -> answers.put(field, ((JsonString) answer).getString()));
      return new PledgeForm(answers);
    }
  }
}
