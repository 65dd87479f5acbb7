package org.branchwork.fundraising.inspections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.api.inspections.InspectionAct;
import org.branchwork.fundraising.api.inspections.InspectionClock;
import org.branchwork.fundraising.api.inspections.InspectionRow;
import org.branchwork.fundraising.api.inspections.InspectionState;
import org.branchwork.fundraising.api.inspections.InspectionView;
import org.branchwork.fundraising.api.inspections.RecordInspection;
import org.branchwork.fundraising.api.inspections.ShownPage;
import org.jspecify.annotations.Nullable;

/** Keeps requests, what was done about them, and what was shown. */
@ApplicationScoped
class InspectionRows {

  private static final String REQUESTS =
      "select cast(r.id as text), r.number, r.member_name, cast(r.received_on as text),"
          + " cast(r.period_from as text), cast(r.period_to as text),"
          + " fundraising.inspection_state(r.id), (select cast(a.day as text)"
          + " from fundraising.inspection_act a where a.request = r.id and a.kind = 'OFFERED'"
          + " order by a.number desc limit 1), r.membership_number, r.accountant, r.note,"
          + " r.recorded_by, "
          + micros("r.recorded_at")
          + " from fundraising.inspection_request r where ";

  @Inject InspectionTables tables;

  /** Writes a request down; false when it was before. */
  boolean add(RecordInspection command, String by, Instant at) {
    return tables.write(
            "insert into fundraising.inspection_request (id, member_name, membership_number,"
                + " received_on, period_from, period_to, accountant, note, recorded_by,"
                + " recorded_at) values (cast(?1 as uuid), ?2, ?3, cast(?4 as date),"
                + " cast(?5 as date), cast(?6 as date), cast(?7 as boolean), ?8, ?9,"
                + " cast(?10 as timestamptz)) on conflict (id) do nothing",
            command.request(),
            command.memberName().strip(),
            command.membershipNumber(),
            command.receivedOn(),
            command.from(),
            command.to(),
            command.accountant(),
            command.note().strip(),
            by,
            at)
        == 1;
  }

  /** Writes an act down after those that are there. */
  void add(UUID request, InspectionAct act) {
    tables.write(
        "insert into fundraising.inspection_act (request, number, kind, day, reason, done_by,"
            + " done_at) select cast(?1 as uuid), count(*) + 1, ?2, cast(?3 as date), ?4, ?5,"
            + " cast(?6 as timestamptz) from fundraising.inspection_act"
            + " where request = cast(?1 as uuid)",
        request,
        act.kind(),
        act.day(),
        act.reason(),
        act.by(),
        act.at());
  }

  void addShown(UUID request, ShownPage page) {
    tables.write(
        "insert into fundraising.inspection_shown (request, first_entry, last_entry, entries,"
            + " account, shown_by, shown_at) values (cast(?1 as uuid), cast(?2 as bigint),"
            + " cast(?3 as bigint), cast(?4 as integer), cast(?5 as boolean), ?6,"
            + " cast(?7 as timestamptz))",
        request,
        page.firstEntry(),
        page.lastEntry(),
        page.entries(),
        page.account(),
        page.by(),
        page.at());
  }

  List<InspectionRow> requests(OptionalLong before, int most, LocalDate today) {
    return tables
        .cells(
            REQUESTS
                + "(cast(?1 as bigint) is null or r.number < cast(?1 as bigint))"
                + " order by r.number desc limit cast(?2 as integer)",
            orNull(before),
            most)
        .stream()
        .map(cells -> row(cells, today))
        .toList();
  }

  Optional<InspectionView> request(UUID request, LocalDate today) {
    return tables.cells(REQUESTS + "r.id = cast(?1 as uuid)", request).stream()
        .map(
            cells ->
                new InspectionView(
                    row(cells, today),
                    text(cells[8]),
                    Boolean.parseBoolean("" + cells[9]),
                    "" + cells[10],
                    "" + cells[11],
                    moment(cells[12]),
                    acts(request)))
        .findFirst();
  }

  private List<InspectionAct> acts(UUID request) {
    return tables
        .cells(
            "select kind, cast(day as text), reason, done_by, "
                + micros("done_at")
                + " from fundraising.inspection_act where request = cast(?1 as uuid)"
                + " order by number",
            request)
        .stream()
        .map(
            cells ->
                new InspectionAct(
                    InspectionAct.Kind.valueOf("" + cells[0]),
                    day(cells[1]),
                    text(cells[2]),
                    "" + cells[3],
                    moment(cells[4])))
        .toList();
  }

  List<ShownPage> shown(UUID request, OptionalLong before, int most) {
    return tables
        .cells(
            "select id, first_entry, last_entry, entries, account, shown_by, "
                + micros("shown_at")
                + " from fundraising.inspection_shown where request = cast(?1 as uuid)"
                + " and (cast(?2 as bigint) is null or id < cast(?2 as bigint))"
                + " order by id desc limit cast(?3 as integer)",
            request,
            orNull(before),
            most)
        .stream()
        .map(
            cells ->
                new ShownPage(
                    whole(cells[0]),
                    whole(cells[1]),
                    whole(cells[2]),
                    Math.toIntExact(whole(cells[3])),
                    Boolean.parseBoolean("" + cells[4]),
                    "" + cells[5],
                    moment(cells[6])))
        .toList();
  }

  private static InspectionRow row(@Nullable Object[] cells, LocalDate today) {
    LocalDate received = LocalDate.parse("" + cells[3]);
    InspectionState state = state("" + cells[6]);
    return new InspectionRow(
        UUID.fromString("" + cells[0]),
        whole(cells[1]),
        "" + cells[2],
        received,
        LocalDate.parse("" + cells[4]),
        LocalDate.parse("" + cells[5]),
        state,
        day(cells[7]),
        InspectionClock.of(received, state, today));
  }

  /** What begun and not ended is under way. */
  private static InspectionState state(String act) {
    return act.equals("BEGUN") ? InspectionState.UNDER_WAY : InspectionState.valueOf(act);
  }

  private static String micros(String column) {
    return "cast(extract(epoch from " + column + ") * 1000000 as bigint)";
  }

  private static @Nullable Long orNull(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }

  private static @Nullable String text(@Nullable Object cell) {
    return cell == null ? null : cell.toString();
  }

  private static @Nullable LocalDate day(@Nullable Object cell) {
    return cell == null ? null : LocalDate.parse(cell.toString());
  }

  private static long whole(@Nullable Object cell) {
    return Long.parseLong("" + cell);
  }

  private static Instant moment(@Nullable Object cell) {
    return Instant.EPOCH.plus(whole(cell), ChronoUnit.MICROS);
  }
}
