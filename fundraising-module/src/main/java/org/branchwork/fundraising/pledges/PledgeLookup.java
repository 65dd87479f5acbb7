package org.branchwork.fundraising.pledges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.pledges.PledgeKind;
import org.branchwork.fundraising.api.pledges.PledgeMail;
import org.branchwork.fundraising.api.pledges.PledgeNotFound;
import org.branchwork.fundraising.api.pledges.PledgePage;
import org.branchwork.fundraising.api.pledges.PledgeRow;
import org.branchwork.fundraising.api.pledges.PledgeSearch;
import org.branchwork.fundraising.api.pledges.PledgeState;
import org.branchwork.fundraising.api.pledges.PledgeView;
import org.branchwork.fundraising.api.pledges.Recurrence;
import org.branchwork.fundraising.funds.AccountDoor;
import org.jspecify.annotations.Nullable;

/** Reads pledges. */
@ApplicationScoped
@Transactional
class PledgeLookup implements PledgeSearch {

  private static final int AT_ONCE = 50;
  private static final int ACCOUNT = 10;

  private static final String VIEW =
      "select p.reference, p.amount_pence, p.recurrence, p.state, cast(p.fund as text), f.name,"
          + " p.key_generation, p.email, fundraising.paid_on(p.id),"
          + " p.public_name or p.on_wall, "
          + AccountDoor.COLUMNS
          + " from fundraising.pledge p join fundraising.fund f on f.public_id = p.fund"
          + AccountDoor.IN_FORCE
          + " where ";

  private static final String LISTED =
      "select cast(p.id as text), p.reference, p.kind,"
          + " case when cast(?1 as boolean) then p.name end, a.title, p.amount_pence,"
          + " p.recurrence, coalesce(m.amount_pence, 0), p.state, p.pledged_at, p.meeting_on,"
          + " p.minute_number, case when cast(?1 as boolean) then p.message end, p.public_name,"
          + " p.on_wall, p.released_at is not null"
          + " from fundraising.pledge p left join fundraising.appeal a on a.id = p.appeal"
          + " left join fundraising.pledge_paid m on m.pledge = p.id where ";

  @Inject Rows rows;
  @Inject PledgeRows pledges;
  @Inject PledgeKeys keys;
  @Inject Claims claims;
  @Inject AccountDoor accounts;

  @Override
  public PledgeView pledge(String reference, Caller caller) {
    return claimed(reference)
        .flatMap(known -> rows.row(VIEW + "p.reference = cast(?1 as char(10))", known))
        .map(this::view)
        .orElseThrow(PledgeNotFound::new);
  }

  @Override
  public boolean opens(String reference, @Nullable String key, Caller caller) {
    return claimed(reference)
        .flatMap(pledges::find)
        .filter(kept -> keys.opens(key, kept.reference(), kept.generation()))
        .isPresent();
  }

  private Optional<String> claimed(String typed) {
    Optional<String> reference = PaymentReference.parse(typed).map(PaymentReference::shown);
    reference.ifPresent(claims::reference);
    return reference;
  }

  @Override
  public PledgePage newest(@Nullable String older, Caller caller) {
    GivingAccess.requireReading(caller);
    PlaceInList from = PlaceInList.read(older);
    List<PledgeRow> found =
        rows
            .rows(
                LISTED
                    + "(p.pledged_at, p.id) < (cast(?2 as timestamptz), cast(?3 as uuid))"
                    + " order by p.pledged_at desc, p.id desc limit cast(?4 as integer)",
                GivingAccess.readsNames(caller),
                from.pledgedAt(),
                from.pledge(),
                AT_ONCE + 1)
            .stream()
            .map(PledgeLookup::row)
            .toList();
    List<PledgeRow> shown = found.subList(0, Math.min(AT_ONCE, found.size()));
    boolean more = found.size() > AT_ONCE;
    return new PledgePage(shown, more ? PlaceInList.behind(shown.get(AT_ONCE - 1)) : null);
  }

  @Override
  public List<PledgeRow> byReference(String reference, Caller caller) {
    GivingAccess.requireReading(caller);
    return PaymentReference.parse(reference).stream()
        .flatMap(
            known ->
                rows
                    .rows(
                        LISTED + "p.reference = cast(?2 as char(10))",
                        GivingAccess.readsNames(caller),
                        known.shown())
                    .stream())
        .map(PledgeLookup::row)
        .toList();
  }

  @Override
  public Optional<PledgeMail> mail(UUID pledge, Caller caller) {
    GivingAccess.requireJob(caller);
    return rows.row(VIEW + "p.id = cast(?1 as uuid) and p.email is not null", pledge)
        .map(row -> new PledgeMail(row.text(7), keys.keyOf(row.text(0), row.count(6)), view(row)));
  }

  private PledgeView view(Rows.Row row) {
    return new PledgeView(
        row.text(0),
        row.number(1),
        Recurrence.valueOf(row.text(2)),
        PledgeState.valueOf(row.text(3)),
        row.id(4),
        row.text(5),
        accounts.shown(row.columns(), ACCOUNT),
        row.number(8),
        row.yes(9));
  }

  private static PledgeRow row(Rows.Row row) {
    return new PledgeRow(
        row.id(0),
        row.text(1),
        PledgeKind.valueOf(row.text(2)),
        row.textOrNone(3),
        row.textOrNone(4),
        row.number(5),
        Recurrence.valueOf(row.text(6)),
        row.number(7),
        PledgeState.valueOf(row.text(8)),
        row.moment(9),
        row.dayOrNone(10),
        row.textOrNone(11),
        row.textOrNone(12),
        row.yes(13),
        row.yes(14),
        row.yes(15));
  }
}
