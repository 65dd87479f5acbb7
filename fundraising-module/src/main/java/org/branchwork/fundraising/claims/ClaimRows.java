package org.branchwork.fundraising.claims;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.claims.ClaimFile;
import org.branchwork.fundraising.api.claims.ClaimReference;
import org.branchwork.fundraising.api.claims.ClaimableDay;
import org.branchwork.fundraising.api.claims.ClaimedDay;
import org.branchwork.fundraising.sql.SqlDoor;
import org.branchwork.fundraising.sql.SqlDoor.Cell;

/**
 * Writes claims and drafts of them, and tells the database what a claimant brings: until the end of
 * the call its policies show what belongs to the latest of it, and nothing else.
 */
@ApplicationScoped
class ClaimRows {

  @Inject ClaimTables tables;

  void tellForm(String formKey) {
    tell("branchwork.claim", "member-claim-form:" + formKey);
  }

  void tellReference(ClaimReference reference) {
    tell("branchwork.claim", "member-claim:" + reference.characters());
  }

  /** The one claim whose key was right, or that is being written. */
  void tellOpened(UUID claim) {
    tell("branchwork.opened", "member-claim:" + claim);
  }

  private void tell(String setting, String value) {
    tables.texts("select set_config(?1, cast(?2 as text), true)", setting, value);
  }

  /** The days on strike that may be claimed on a day. */
  List<ClaimableDay> claimable(LocalDate since, LocalDate until) {
    return tables
        .cells(
            "select cast(strike_day as text), fund_name, dispute, cast(held_on as text),"
                + " share_part, share_of"
                + " from fundraising.claimable_days(cast(?1 as date), cast(?2 as date))",
            since,
            until)
        .stream()
        .map(
            row ->
                new ClaimableDay(
                    Cell.uuid(row[0]),
                    "" + row[1],
                    "" + row[2],
                    Cell.day(row[3]),
                    Cell.count(row[4]),
                    Cell.count(row[5])))
        .toList();
  }

  Optional<KeptClaim> madeWith(String formKey) {
    return tables.cells(KeptClaim.COLUMNS + "c.form_key = ?1", formKey).stream()
        .map(KeptClaim::of)
        .findFirst();
  }

  Optional<KeptClaim> find(ClaimReference reference) {
    return kept(reference, "");
  }

  /** The claim, held until the transaction ends. */
  Optional<KeptClaim> hold(ClaimReference reference) {
    return kept(reference, " for update");
  }

  private Optional<KeptClaim> kept(ClaimReference reference, String held) {
    String sql = KeptClaim.COLUMNS + "c.reference = cast(?1 as char(8))" + held;
    return tables.cells(sql, reference.characters()).stream().map(KeptClaim::of).findFirst();
  }

  /**
   * Writes a claim down without what belongs to it.
   *
   * @return false when its form was used before, or another claim has the reference
   */
  boolean add(UUID id, ClaimReference reference, CheckedClaim claim, Instant now) {
    boolean hardship = claim.hardship().reason() != null;
    return tables.write(
            "insert into fundraising.claim (id, reference, form_key, kind, asked_pence, claimed_at)"
                + " values (cast(?1 as uuid), cast(?2 as char(8)), ?3, ?4, cast(?5 as bigint),"
                + " cast(?6 as timestamptz)) on conflict do nothing",
            id,
            reference.characters(),
            claim.formKey(),
            claim.kind(),
            hardship ? claim.hardship().askedPence() : null,
            now)
        == 1;
  }

  /** Writes down what belongs to a claim: days or reason, claimant and account. */
  void addParts(UUID id, CheckedClaim claim, LocalDate since, LocalDate until) {
    tables.write(
        "insert into fundraising.claim_claimant (claim, member, name, email, telephone)"
            + " values (cast(?1 as uuid), ?2, ?3, cast(?4 as text), cast(?5 as text))",
        id,
        claim.claimant().memberNumber(),
        claim.claimant().name(),
        claim.claimant().email(),
        claim.claimant().telephone());
    tables.write(
        "insert into fundraising.claim_account (claim, name, sort_code, account_number, modulus)"
            + " values (cast(?1 as uuid), ?2, ?3, ?4, ?5)",
        id,
        claim.account().name(),
        claim.account().sortCode(),
        claim.account().number(),
        claim.modulus());
    if (!claim.days().isEmpty()) {
      addDays(id, claim.days(), since, until);
    }
    if (claim.hardship().reason() != null) {
      tables.write(
          "insert into fundraising.claim_reason (claim, reason, words)"
              + " values (cast(?1 as uuid), ?2, cast(?3 as text))",
          id,
          claim.hardship().reason(),
          claim.hardship().words());
      addFiles(id, claim.hardship().files());
    }
  }

  private void addDays(UUID id, List<ClaimedDay> days, LocalDate since, LocalDate until) {
    tables.write(
        "insert into fundraising.claim_day (claim, strike_day_id, day, share_part, share_of)"
            + " select cast(?1 as uuid), s.id, s.held_on, d.part, d.parts"
            + " from unnest(cast(?2 as uuid[]), cast(?3 as integer[]), cast(?4 as integer[]))"
            + " as d (strike_day, part, parts)"
            + " join fundraising.claimable_days(cast(?5 as date), cast(?6 as date)) s"
            + " on s.strike_day = d.strike_day",
        id,
        SqlDoor.array(days.stream().map(ClaimedDay::strikeDay).toList()),
        SqlDoor.array(days.stream().map(ClaimedDay::part).toList()),
        SqlDoor.array(days.stream().map(ClaimedDay::of).toList()),
        since,
        until);
  }

  private void addFiles(UUID id, List<ClaimFile> files) {
    for (int i = 0; i < files.size(); i++) {
      ClaimFile file = files.get(i);
      tables.write(
          "insert into fundraising.claim_evidence (claim, place, name, type, content)"
              + " values (cast(?1 as uuid), cast(?2 as integer), ?3, ?4, ?5)",
          id,
          i + 1,
          file.name(),
          file.type(),
          file.bytes());
    }
  }

  void keepDraft(String formKey, byte[] ciphertext, Instant until) {
    tables.write(
        "insert into fundraising.claim_draft (form_key, ciphertext, keep_until)"
            + " values (?1, ?2, cast(?3 as timestamptz)) on conflict (form_key) do update"
            + " set ciphertext = excluded.ciphertext, keep_until = excluded.keep_until",
        formKey,
        ciphertext,
        until);
  }

  Optional<byte[]> draft(String formKey, Instant now) {
    return tables
        .cell(
            "select ciphertext from fundraising.claim_draft"
                + " where form_key = ?1 and keep_until > cast(?2 as timestamptz)",
            formKey,
            now)
        .map(bytes -> (byte[]) bytes);
  }

  void discardDraft(String formKey) {
    tables.write("delete from fundraising.claim_draft where form_key = ?1", formKey);
  }

  int sweepDrafts(Instant now) {
    return tables.write(
        "delete from fundraising.claim_draft where keep_until <= cast(?1 as timestamptz)", now);
  }
}
