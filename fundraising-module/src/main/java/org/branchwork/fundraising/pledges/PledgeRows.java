package org.branchwork.fundraising.pledges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.pledges.MakePledge;
import org.branchwork.fundraising.api.pledges.PledgeState;
import org.branchwork.fundraising.api.pledges.PublicTotals;

/** Keeps pledges, and drafts of them. */
@ApplicationScoped
class PledgeRows {

  @Inject Rows rows;

  /** A pledge as far as its desk must know it. */
  record Kept(UUID id, String reference, int generation, PledgeState state) {

    static Kept of(Rows.Row row) {
      return new Kept(row.id(0), row.text(1), row.count(2), PledgeState.valueOf(row.text(3)));
    }
  }

  private static final String KEPT =
      "select cast(id as text), reference, key_generation, state from fundraising.pledge where ";

  /**
   * Writes a pledge down.
   *
   * @return false when its form was used before, or another pledge has the reference
   */
  boolean add(UUID id, String reference, MakePledge pledge, String takenBy, Instant now) {
    return rows.change(
            "insert into fundraising.pledge (id, reference, form_key, fund, appeal, amount_pence,"
                + " recurrence, kind, name, email, telephone, public_name, meeting_on,"
                + " minute_number, message, on_wall, pledged_at, taken_by)"
                + " select cast(?1 as uuid), cast(?2 as char(10)), cast(?3 as text), a.fund, a.id,"
                + " cast(?4 as bigint), cast(?5 as text), cast(?6 as text), cast(?7 as text),"
                + " cast(?8 as text), cast(?9 as text), cast(?10 as boolean), cast(?11 as date),"
                + " cast(?12 as text), cast(?13 as text), cast(?14 as boolean),"
                + " cast(?15 as timestamptz), cast(?16 as text)"
                + " from fundraising.appeal a where a.id = cast(?17 as uuid)"
                + " on conflict do nothing",
            id,
            reference,
            pledge.formKey(),
            pledge.amountPence(),
            pledge.recurrence(),
            pledge.kind(),
            pledge.name(),
            pledge.email(),
            pledge.telephone(),
            pledge.publicName(),
            pledge.meetingOn(),
            pledge.minuteNumber(),
            pledge.message(),
            pledge.onWall(),
            now,
            takenBy,
            pledge.appeal())
        == 1;
  }

  Optional<Kept> madeWith(String formKey) {
    return rows.row(KEPT + "form_key = cast(?1 as text)", formKey).map(Kept::of);
  }

  Optional<Kept> find(String reference) {
    return rows.row(KEPT + "reference = cast(?1 as char(10))", reference).map(Kept::of);
  }

  /** The pledge, held until the transaction ends. */
  Optional<Kept> hold(String reference) {
    return rows.row(KEPT + "reference = cast(?1 as char(10)) for update", reference).map(Kept::of);
  }

  void cancel(UUID id, Instant now) {
    rows.change(
        "update fundraising.pledge set state = 'CANCELLED', cancelled_at = cast(?2 as timestamptz)"
            + " where id = cast(?1 as uuid)",
        id,
        now);
  }

  /** Lets the public figures follow, and says of which appeals they moved. */
  List<UUID> moveTotals() {
    return rows
        .column(
            "select cast(moved as text) from fundraising.show_totals(cast(?1 as integer)) moved",
            PublicTotals.GROUP)
        .stream()
        .map(id -> UUID.fromString("" + id))
        .toList();
  }

  void keepDraft(String formKey, byte[] ciphertext, Instant until) {
    rows.change(
        "insert into fundraising.draft (form_key, ciphertext, keep_until)"
            + " values (cast(?1 as text), ?2, cast(?3 as timestamptz))"
            + " on conflict (form_key) do update"
            + " set ciphertext = excluded.ciphertext, keep_until = excluded.keep_until",
        formKey,
        ciphertext,
        until);
  }

  Optional<byte[]> draft(String formKey, Instant now) {
    return rows
        .column(
            "select ciphertext from fundraising.draft"
                + " where form_key = cast(?1 as text) and keep_until > cast(?2 as timestamptz)",
            formKey,
            now)
        .stream()
        .map(bytes -> (byte[]) bytes)
        .findFirst();
  }

  void discardDraft(String formKey) {
    rows.change("delete from fundraising.draft where form_key = cast(?1 as text)", formKey);
  }

  int sweepDrafts(Instant now) {
    return rows.change(
        "delete from fundraising.draft where keep_until <= cast(?1 as timestamptz)", now);
  }
}
