package org.branchwork.fundraising.reconciling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.matching.KnownPayer;
import org.branchwork.fundraising.api.matching.PledgeToMatch;
import org.branchwork.fundraising.api.matching.PledgeToMatch.Kind;
import org.branchwork.fundraising.api.matching.PledgeToMatch.State;
import org.branchwork.fundraising.api.matching.SuggestedPledge;
import org.branchwork.fundraising.sql.SqlDoor.Cell;
import org.jspecify.annotations.Nullable;

/** Reads pledges as matching needs them. */
@ApplicationScoped
class PledgeReading {

  /**
   * Two pledges of one e-mail address are one donor's, whose key is the reference of the first: a
   * why-card keeps it for ever, so it says nothing about the person.
   */
  private static final String DONOR =
      "first_value(p.reference) over (partition by coalesce(lower(p.email), cast(p.id as text))"
          + " order by p.pledged_at, p.id)";

  @Inject ReconcilingTables sql;

  /** A pledge, the fund that its money goes to, and the appeal that it answers, if any. */
  record Found(UUID pledge, UUID fund, @Nullable UUID appeal) {}

  /** Every pledge, cancelled and paid ones too, with what is open of it now. */
  List<PledgeToMatch> every() {
    return sql
        .cells(
            "select p.reference, "
                + DONOR
                + ", p.name,"
                + " case when p.recurrence = 'ONCE'"
                + " then greatest(0, p.amount_pence - coalesce(m.amount_pence, 0))"
                + " else p.amount_pence end,"
                + " cast(cast(p.pledged_at at time zone 'Europe/London' as date) as text), p.kind,"
                + " p.state from fundraising.pledge p"
                + " left join fundraising.pledge_paid m on m.pledge = p.id")
        .stream()
        .map(PledgeReading::toMatch)
        .toList();
  }

  private static PledgeToMatch toMatch(@Nullable Object[] row) {
    String name = Cell.words(row[2]);
    return new PledgeToMatch(
        reference(row[0]),
        Cell.words(row[1]),
        name.isEmpty() ? List.of() : List.of(name),
        Cell.whole(row[3]),
        LocalDate.parse(Cell.words(row[4])),
        Cell.words(row[5]).equals("PERSON") ? Kind.PERSON : Kind.BRANCH,
        Cell.words(row[6]).equals("OPEN") ? State.STANDING : State.CANCELLED);
  }

  /** Whose money came from which payer, by matches that were not undone. */
  List<KnownPayer> payers() {
    return sql
        .cells(
            "select distinct l.payer_account, coalesce(l.payer, ''), d.donor"
                + " from fundraising.allocation a"
                + " join fundraising.statement_line l on l.id = a.line"
                + " join (select p.id, "
                + DONOR
                + " as donor from fundraising.pledge p) d on d.id = a.pledge"
                + " where a.undone_at is null and (l.payer_account is not null or l.payer is not"
                + " null) order by 3, 2, 1")
        .stream()
        .map(row -> new KnownPayer(Cell.text(row[0]), Cell.words(row[1]), Cell.words(row[2])))
        .toList();
  }

  Optional<Found> find(PaymentReference reference) {
    return sql
        .cells(
            "select cast(id as text), cast(fund as text), cast(appeal as text) from fundraising.pledge"
                + " where reference = cast(?1 as char(10))",
            reference.shown())
        .stream()
        .map(
            row ->
                new Found(
                    Cell.uuid(row[0]),
                    Cell.uuid(row[1]),
                    row[2] == null ? null : Cell.uuid(row[2])))
        .findFirst();
  }

  boolean hasFund(UUID fund) {
    return sql.one("select slug from fundraising.fund where public_id = cast(?1 as uuid)", fund)
        .isPresent();
  }

  /** The pledges of these references as a treasurer knows them, by reference. */
  Map<PaymentReference, SuggestedPledge> shown(Collection<PaymentReference> references) {
    String array =
        references.stream().map(PaymentReference::shown).collect(Collectors.joining(",", "{", "}"));
    return sql
        .cells(
            "select p.reference, p.name, f.name, p.amount_pence, coalesce(m.amount_pence, 0),"
                + " cast(cast(p.pledged_at at time zone 'Europe/London' as date) as text),"
                + " cast(p.meeting_on as text), p.minute_number from fundraising.pledge p"
                + " join fundraising.fund f on f.public_id = p.fund"
                + " left join fundraising.pledge_paid m on m.pledge = p.id"
                + " where p.reference = any (cast(?1 as char(10)[]))",
            array)
        .stream()
        .map(PledgeReading::shown)
        .collect(Collectors.toMap(SuggestedPledge::reference, Function.identity()));
  }

  private static SuggestedPledge shown(@Nullable Object[] row) {
    String meeting = Cell.text(row[6]);
    return new SuggestedPledge(
        reference(row[0]),
        Cell.text(row[1]),
        Cell.words(row[2]),
        Cell.whole(row[3]),
        Cell.whole(row[4]),
        LocalDate.parse(Cell.words(row[5])),
        meeting == null ? null : LocalDate.parse(meeting),
        Cell.text(row[7]));
  }

  private static PaymentReference reference(@Nullable Object cell) {
    return PaymentReference.parse(Cell.words(cell)).orElseThrow();
  }
}
