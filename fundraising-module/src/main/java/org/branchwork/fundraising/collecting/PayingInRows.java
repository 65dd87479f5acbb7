package org.branchwork.fundraising.collecting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.collecting.FittingLine;
import org.branchwork.fundraising.api.collecting.PayIn;
import org.branchwork.fundraising.api.collecting.PayingInView;
import org.branchwork.fundraising.api.matching.Share;
import org.branchwork.fundraising.api.matching.Share.Use;
import org.branchwork.fundraising.sql.SqlDoor.Row;
import org.jspecify.annotations.Nullable;

/** Keeps the slips, what is on them, and the decisions that placed a line of the bank for them. */
@ApplicationScoped
class PayingInRows {

  /** Lines for what waits as {@code w}, an id and a sum with its sign; see {@link #FITS}. */
  static final String FITTING =
      "select cast(w.id as text), cast(b.line as text), b.decisions, cast(l.booked_on as text),"
          + " l.text from fundraising.booked_line b"
          + " join fundraising.statement_line l on l.id = b.line join ";

  /** The rest of such a question: not placed, and exactly that much is left. */
  static final String FITS =
      " and w.pence = b.amount_pence - cast(sign(b.amount_pence) as bigint) * b.placed_pence"
          + " where b.open or b.in_suspense order by b.seq limit cast(?1 as integer)";

  @Inject CollectingTables sql;

  /** A slip as far as its desk must know it. */
  record Kept(boolean takenBack, boolean matched, boolean returned) {}

  /** The decision that stands about the bank's line for a slip. */
  record Match(UUID payingIn, UUID act, UUID line) {}

  /** How a line of the bank stands: what is left of it, and how many decisions it has had. */
  record Line(long restPence, int decisions) {}

  boolean has(UUID payingIn) {
    return sql.cell("select slip from fundraising.paying_in where id = cast(?1 as uuid)", payingIn)
        .isPresent();
  }

  /** Writes a slip down; false when the day has a slip of that number. */
  boolean add(PayIn command, Stamp stamp) {
    return sql.write(
            "insert into fundraising.paying_in (id, slip, paid_in_on, noted_by, noted_at)"
                + " values (cast(?1 as uuid), ?2, cast(?3 as date), ?4, cast(?5 as timestamptz))"
                + " on conflict do nothing",
            command.payingIn(),
            command.slip(),
            command.paidInOn(),
            stamp.by(),
            stamp.at())
        == 1;
  }

  /** Puts on the slip what is confirmed or here, and says how many of the items that are. */
  int put(UUID payingIn, Collection<UUID> items) {
    String array = items.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    String these =
        " set paying_in = cast(?1 as uuid) where id = any (cast(?2 as uuid[]))"
            + " and paying_in is null and withdrawn_at is null";
    return sql.write(
            "update fundraising.collection" + these + " and confirmed_at is not null",
            payingIn,
            array)
        + sql.write("update fundraising.cheque" + these, payingIn, array);
  }

  /** The slip, held until the transaction ends. */
  Optional<Kept> hold(UUID payingIn) {
    return sql.row(
            "select taken_back_at is not null, fundraising.paying_in_matched(id), exists ("
                + "select from fundraising.cheque q where q.paying_in = p.id"
                + " and q.returned_at is not null)"
                + " from fundraising.paying_in p where id = cast(?1 as uuid) for update",
            payingIn)
        .map(row -> new Kept(row.flag(0), row.flag(1), row.flag(2)));
  }

  void takeBack(UUID payingIn, Stamp stamp) {
    for (String table : List.of("collection", "cheque")) {
      sql.write(
          "update fundraising."
              + table
              + " set paying_in = null where paying_in = cast(?1 as uuid)",
          payingIn);
    }
    sql.write(
        "update fundraising.paying_in set taken_back_by = ?2,"
            + " taken_back_at = cast(?3 as timestamptz) where id = cast(?1 as uuid)",
        payingIn,
        stamp.by(),
        stamp.at());
  }

  /** What each item on a slip is for; cheques that came back are on it no more. */
  List<Share> shares(UUID payingIn) {
    return sql
        .rows(
            "select cast(c.fund as text), cast(null as text), c.amount_pence, cast(null as text),"
                + " c.id from fundraising.collection c where c.paying_in = cast(?1 as uuid)"
                + " union all select cast(q.fund as text), p.reference, q.amount_pence, q.drawer,"
                + " q.id from fundraising.cheque q"
                + " left join fundraising.pledge p on p.id = q.pledge"
                + " where q.paying_in = cast(?1 as uuid) and q.returned_at is null order by 5",
            payingIn)
        .stream()
        .map(PayingInRows::share)
        .toList();
  }

  private static Share share(Row row) {
    if (row.has(1)) {
      PaymentReference pledge = PaymentReference.parse(row.text(1)).orElseThrow();
      return Share.ofPledge(pledge, row.whole(2));
    }
    UUID fund = UUID.fromString(row.text(0));
    return new Share(Use.DONATION, null, fund, row.whole(2), row.textOrNone(3), null);
  }

  /** For which appeal what each fund was given counts, when this one was chosen. */
  Map<UUID, UUID> chosen(@Nullable UUID appeal) {
    return appeals(
        "select cast(f.public_id as text), cast(?1 as text) from fundraising.fund f"
            + " where cast(?1 as uuid) = cast(?2 as uuid) or exists (select from"
            + " fundraising.appeal a where a.id = cast(?1 as uuid) and a.fund = f.public_id)",
        appeal,
        Share.NO_APPEAL);
  }

  /** For which appeal, or none, the gifts of a decision were counted, by fund. */
  Map<UUID, UUID> counted(UUID act) {
    return appeals(
        "select distinct cast(a.fund as text), coalesce(cast(a.appeal as text), cast(?2 as text))"
            + " from fundraising.match_decision d join fundraising.allocation a on a.decision = d.id"
            + " where d.act = cast(?1 as uuid) and a.use = 'DONATION'",
        act,
        Share.NO_APPEAL);
  }

  private Map<UUID, UUID> appeals(String question, @Nullable UUID about, UUID none) {
    return sql.rows(question, about, none).stream()
        .collect(
            Collectors.toMap(
                row -> UUID.fromString(row.text(0)), row -> UUID.fromString(row.text(1))));
  }

  Optional<Line> line(UUID line) {
    return sql.row(
            "select amount_pence - cast(sign(amount_pence) as bigint) * placed_pence, decisions"
                + " from fundraising.booked_line where line = cast(?1 as uuid)",
            line)
        .map(row -> new Line(row.whole(0), Math.toIntExact(row.whole(1))));
  }

  boolean isDecided(UUID act) {
    return sql.cell("select kind from fundraising.match_decision where act = cast(?1 as uuid)", act)
        .isPresent();
  }

  void matched(Match match, Stamp stamp) {
    sql.write(
        "insert into fundraising.paying_in_match (paying_in, act, line, matched_by, matched_at)"
            + " values (cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid), ?4,"
            + " cast(?5 as timestamptz))",
        match.payingIn(),
        match.act(),
        match.line(),
        stamp.by(),
        stamp.at());
  }

  /** The decision that stands. */
  Optional<Match> match(UUID payingIn) {
    return sql.row(
            "select cast(m.act as text), cast(m.line as text) from fundraising.paying_in_match m"
                + " join fundraising.match_decision d on d.act = m.act and d.line = m.line"
                + " where m.paying_in = cast(?1 as uuid) and not exists ("
                + "select from fundraising.match_decision u where u.undoes = d.id)",
            payingIn)
        .map(
            row -> new Match(payingIn, UUID.fromString(row.text(0)), UUID.fromString(row.text(1))));
  }

  List<FittingLine> fitting(int most) {
    return sql
        .rows(
            FITTING
                + "(select p.id, fundraising.paying_in_total(p.id) as pence"
                + " from fundraising.paying_in p where p.taken_back_at is null"
                + " and not fundraising.paying_in_matched(p.id)) w on w.pence > 0"
                + FITS,
            most)
        .stream()
        .map(PayingInRows::fitting)
        .toList();
  }

  static FittingLine fitting(Row row) {
    return new FittingLine(
        UUID.fromString(row.text(0)),
        UUID.fromString(row.text(1)),
        Math.toIntExact(row.whole(2)),
        LocalDate.parse(row.text(3)),
        row.text(4));
  }

  /** Those that wait for their line first. */
  List<PayingInView> newest(int most) {
    return sql
        .rows(
            "select cast(p.id as text), p.slip, cast(p.paid_in_on as text),"
                + " fundraising.paying_in_total(p.id), (select count(*) from"
                + " fundraising.collection c where c.paying_in = p.id) + (select count(*) from"
                + " fundraising.cheque q where q.paying_in = p.id and q.returned_at is null),"
                + " m.matched from fundraising.paying_in p"
                + " cross join lateral (select fundraising.paying_in_matched(p.id) as matched) m"
                + " where p.taken_back_at is null"
                + " order by m.matched, p.paid_in_on desc, p.id limit cast(?1 as integer)",
            most)
        .stream()
        .map(
            row ->
                new PayingInView(
                    UUID.fromString(row.text(0)),
                    row.text(1),
                    LocalDate.parse(row.text(2)),
                    row.whole(3),
                    Math.toIntExact(row.whole(4)),
                    row.flag(5)))
        .toList();
  }
}
