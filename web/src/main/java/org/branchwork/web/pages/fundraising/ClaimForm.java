package org.branchwork.web.pages.fundraising;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.branchwork.casework.api.NewFile;
import org.branchwork.fundraising.api.claims.ClaimFile;
import org.branchwork.fundraising.api.claims.ClaimKind;
import org.branchwork.fundraising.api.claims.ClaimableDay;
import org.branchwork.fundraising.api.claims.ClaimedDay;
import org.branchwork.fundraising.api.claims.MakeClaim;
import org.branchwork.fundraising.api.payouts.ReasonClass;
import org.jspecify.annotations.Nullable;

/** The answers of the claim form as typed; what is wrong with them the desk says. */
record ClaimForm(Map<String, String> answers) {

  static final ClaimForm EMPTY = new ClaimForm(Map.of());

  private static final List<String> FIELDS =
      List.of(
          "kind",
          "reason",
          "asked",
          "words",
          "member",
          "name",
          "email",
          "telephone",
          "account-name",
          "sort-code",
          "account-number");

  private static final Pattern DAY =
      Pattern.compile("day-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
  private static final Pattern SHARE = Pattern.compile("([0-9]{1,4})/([0-9]{1,4})");

  /** Far more than any field takes: the desk refuses it, and the draft need not hold more. */
  private static final int LONGEST = 10_000;

  private static final int MOST_DAYS = 200;

  /** Takes the answers out of what was posted; nothing else of it. */
  static ClaimForm posted(Map<String, String> typed) {
    Map<String, String> answers = new HashMap<>();
    for (String field : FIELDS) {
      String answer = typed.getOrDefault(field, "");
      if (!answer.isEmpty()) {
        answers.put(field, answer.substring(0, Math.min(LONGEST, answer.length())));
      }
    }
    typed.entrySet().stream()
        .filter(day -> DAY.matcher(day.getKey()).matches())
        .filter(day -> SHARE.matcher(day.getValue()).matches())
        .limit(MOST_DAYS)
        .forEach(day -> answers.put(day.getKey(), day.getValue()));
    return new ClaimForm(answers);
  }

  /** The command; an amount that cannot be read is nothing. */
  MakeClaim command(String formKey, List<NewFile> files) {
    return new MakeClaim(
        formKey,
        one(ClaimKind.class, "kind"),
        answers.entrySet().stream().flatMap(answer -> day(answer).stream()).toList(),
        new MakeClaim.Hardship(
            one(ReasonClass.class, "reason"),
            PledgeAmount.typed(answers.getOrDefault("asked", "")).orElse(0),
            answers.get("words"),
            files.stream()
                .map(file -> new ClaimFile(file.name(), file.type(), file.bytes()))
                .toList()),
        new MakeClaim.Claimant(
            answers.get("member"),
            answers.get("name"),
            answers.get("email"),
            answers.get("telephone")),
        answers.get("account-name"),
        answers.get("sort-code"),
        answers.get("account-number"));
  }

  private static Optional<ClaimedDay> day(Map.Entry<String, String> answer) {
    Matcher day = DAY.matcher(answer.getKey());
    Matcher share = SHARE.matcher(answer.getValue());
    return day.matches() && share.matches()
        ? Optional.of(
            new ClaimedDay(
                UUID.fromString(day.group(1)),
                Integer.parseInt(share.group(1)),
                Integer.parseInt(share.group(2))))
        : Optional.empty();
  }

  private <E extends Enum<E>> @Nullable E one(Class<E> values, String field) {
    for (E value : values.getEnumConstants()) {
      if (value.name().equals(answers.get(field))) {
        return value;
      }
    }
    return null;
  }

  List<Offered> kinds() {
    return Offered.of(ClaimKind.class, "claim.kind.", answers.getOrDefault("kind", ""));
  }

  List<Offered> reasons() {
    return Offered.of(ReasonClass.class, "claim.reason.", answers.getOrDefault("reason", ""));
  }

  List<ClaimDayChoice> days(List<ClaimableDay> listed) {
    return listed.stream()
        .map(day -> ClaimDayChoice.of(day, answers.getOrDefault("day-" + day.strikeDay(), "")))
        .toList();
  }
}
