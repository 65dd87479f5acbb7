package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.payouts.HardshipGrantView;
import org.branchwork.fundraising.api.payouts.PayeeView;
import org.branchwork.fundraising.api.payouts.PayoutSearch;
import org.branchwork.fundraising.api.payouts.PreparePayout;
import org.branchwork.fundraising.api.payouts.PreparePayout.MemberDay;
import org.branchwork.fundraising.api.payouts.ReckonedLine;
import org.branchwork.fundraising.api.payouts.StrikeDayView;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** A run as it was typed: which days, whose, and how much of each. */
@RequestScoped
class TypedRun {

  /** More would not be looked through by anybody, and the bank takes 100 payments a file. */
  private static final int MOST = 1_000;

  @Inject PayoutSearch search;
  @Inject RunOffers offers;
  @Inject LedgerFrame frame;
  @Inject FormRequest request;
  @Inject CurrentUser me;
  @Inject Clock clock;

  private List<PayeeView> payees = List.of();

  /** The command; {@code null} with the problems noted at the frame. */
  @Nullable PreparePayout read(UUID run, UUID fund, List<StrikeDayView> listed) {
    LocalDate payOn = frame.day("pay-on");
    List<StrikeDayView> days = listed.stream().filter(this::isChosen).toList();
    List<UUID> grants = offers.chosenGrants().stream().map(HardshipGrantView::grant).toList();
    if (days.isEmpty() && grants.isEmpty()) {
      String field = listed.isEmpty() ? "grants" : "days";
      frame.getProblems().add(field, Texts.get("payout.problem.days"));
    }
    payees = members();
    List<MemberDay> memberDays = new ArrayList<>();
    for (PayeeView payee : payees) {
      for (StrikeDayView day : days) {
        part(payee, day)
            .ifPresent(
                part ->
                    memberDays.add(
                        new MemberDay(payee.payee(), day.strikeDay(), part.part(), part.of())));
      }
    }
    if (memberDays.size() > MOST) {
      frame.getProblems().add("members", Texts.say("payout.problem.many", MOST));
    }
    return payOn == null || frame.getProblems().isAny()
        ? null
        : new PreparePayout(run, fund, payOn, memberDays, grants);
  }

  /** As it was ticked; to begin with, the days that members claimed. */
  boolean isChosen(StrikeDayView day) {
    return !request.isPost() && offers.isClaimed(day.strikeDay())
        || request.values("days").contains(day.strikeDay().toString());
  }

  /** Those of the numbers that were typed, or all; whoever's bank details wait is named. */
  private List<PayeeView> members() {
    List<String> numbers =
        Stream.of(frame.value("members").split("[\\r\\n,;]+"))
            .map(String::strip)
            .filter(number -> !number.isEmpty())
            .toList();
    List<PayeeView> found = search.payeesOf(numbers, me.fundraising());
    List<String> unknown =
        numbers.stream()
            .filter(number -> found.stream().noneMatch(payee -> isSame(payee.member(), number)))
            .toList();
    if (!unknown.isEmpty()) {
      String all = String.join(", ", unknown);
      frame.getProblems().add("members", Texts.say("payout.problem.members", all));
    }
    Instant now = clock.instant();
    return found.stream().filter(payee -> !payee.usableFrom().isAfter(now)).toList();
  }

  private static boolean isSame(String member, String typed) {
    return bare(member).equals(bare(typed));
  }

  private static String bare(String number) {
    return number.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
  }

  /** As chosen, else as claimed or as the list says; empty for who was not on strike. */
  private Optional<DayPart> part(PayeeView payee, StrikeDayView day) {
    String chosen = request.value(Reckoned.field(payee.payee(), day.strikeDay()));
    if (chosen.equals("0")) {
      return Optional.empty();
    }
    if (!chosen.isEmpty()) {
      return DayPart.typed(chosen);
    }
    return offers.isClaimedOnly()
        ? offers.part(payee.payee(), day.strikeDay())
        : Optional.of(new DayPart(day.part(), day.of()));
  }

  /** What waits for a run of this fund is looked up. */
  void offer(UUID fund) {
    offers.load(fund);
  }

  boolean isOffered() {
    return !offers.getGrants().isEmpty();
  }

  /** What it would pay, with whose days were taken and the grants that were chosen. */
  Reckoned reckoned(List<ReckonedLine> lines, List<StrikeDayView> listed) {
    return new Reckoned(lines, payees, listed, offers.chosenGrants());
  }

  /** Payees whose bank details wait, in words; nothing is paid to them meanwhile. */
  List<String> waiting() {
    Instant now = clock.instant();
    return search.waiting(me.fundraising()).stream()
        .filter(payee -> payee.usableFrom().isAfter(now))
        .map(payee -> Texts.say("payout.waits", payee.member(), Dates.moment(payee.usableFrom())))
        .toList();
  }
}
