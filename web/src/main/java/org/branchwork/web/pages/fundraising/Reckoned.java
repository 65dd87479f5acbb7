package org.branchwork.web.pages.fundraising;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.payouts.HardshipGrantView;
import org.branchwork.fundraising.api.payouts.PayeeView;
import org.branchwork.fundraising.api.payouts.ReckonedLine;
import org.branchwork.fundraising.api.payouts.StrikeDayView;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/**
 * What a run would pay, line by line.
 *
 * @param lines what is due, and what is not and why
 * @param grants what is paid beside the days
 */
public record Reckoned(
    List<ReckonedLine> lines,
    List<PayeeView> payees,
    List<StrikeDayView> days,
    List<HardshipGrantView> grants) {

  private static final List<DayPart> PARTS =
      List.of(new DayPart(1, 1), new DayPart(3, 4), new DayPart(1, 2), new DayPart(1, 4));

  /**
   * A member's day as a row.
   *
   * @param field the name of the choice how much of the day
   * @param left whether the line is left out of the run
   */
  public record Row(
      String field,
      String member,
      String day,
      String reason,
      String amount,
      boolean left,
      List<LedgerChoice> parts) {}

  /** Lines that are paid. */
  List<ReckonedLine> paid() {
    return lines.stream().filter(line -> line.pence() > 0).toList();
  }

  long pence() {
    return lines.stream().mapToLong(ReckonedLine::pence).sum()
        + grants.stream().mapToLong(HardshipGrantView::pence).sum();
  }

  long members() {
    return Stream.concat(
            paid().stream().map(ReckonedLine::payee), grants.stream().map(HardshipGrantView::payee))
        .distinct()
        .count();
  }

  List<Row> rows() {
    Map<UUID, String> members =
        payees.stream().collect(Collectors.toMap(PayeeView::payee, PayeeView::member));
    Map<UUID, StrikeDayView> listed =
        days.stream().collect(Collectors.toMap(StrikeDayView::strikeDay, Function.identity()));
    return lines.stream()
        .map(
            line ->
                row(
                    line,
                    members.getOrDefault(line.payee(), ""),
                    Objects.requireNonNull(listed.get(line.strikeDay()))))
        .toList();
  }

  static String field(UUID payee, UUID day) {
    return "part-" + payee + "-" + day;
  }

  private static Row row(ReckonedLine line, String member, StrikeDayView day) {
    return new Row(
        field(line.payee(), line.strikeDay()),
        member,
        Dates.day(line.on()),
        reason(line),
        PledgeAmount.shown(line.pence()),
        line.pence() == 0,
        parts(line, day));
  }

  /** How the sum comes about, as people read it. */
  private static String reason(ReckonedLine line) {
    String key = Texts.key("payout.reason.", line.outcome());
    return Texts.say(
        key,
        PledgeAmount.shown(line.ratePence()),
        new DayPart(line.part(), line.of()).words(),
        PledgeAmount.shown(line.fullPence()),
        PledgeAmount.shown(line.pence()));
  }

  /** The day of the list, and what is less; nothing for who was not on strike. */
  private static List<LedgerChoice> parts(ReckonedLine line, StrikeDayView day) {
    DayPart chosen = new DayPart(line.part(), line.of());
    DayPart listed = new DayPart(day.part(), day.of());
    Stream<DayPart> offered =
        Stream.concat(
                Stream.of(listed, chosen),
                PARTS.stream().filter(part -> part.isAtMost(day.part(), day.of())))
            .distinct();
    return Stream.concat(
            offered.map(part -> new LedgerChoice(part.value(), part.words(), part.equals(chosen))),
            Stream.of(new LedgerChoice("0", Texts.get("payout.no-day"), false)))
        .toList();
  }
}
