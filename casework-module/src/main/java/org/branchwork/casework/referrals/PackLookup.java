package org.branchwork.casework.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.referrals.ConsentWay;
import org.branchwork.casework.api.referrals.NewReferral;
import org.branchwork.casework.api.referrals.PackCounts;
import org.branchwork.casework.api.referrals.PackSearch;
import org.branchwork.casework.api.referrals.ReferralKind;
import org.branchwork.casework.rows.RowDoor;

/** Reads how far the packs of a collective are, as the policies show its cases to the caller. */
@ApplicationScoped
@Transactional
class PackLookup implements PackSearch {

  /** The open cases of a collective, each with the latest of its packs that was not withdrawn. */
  private static final String MEMBERS =
      " from casework.collective k join casework.collective_member m on m.collective_id = k.id"
          + " join casework.case_file c on c.id = m.case_id and c.stage <> 'CLOSED'"
          + " left join lateral (select r.* from casework.referral r where r.case_id = c.id"
          + " and r.state <> 'WITHDRAWN' order by r.made_at desc, r.id limit 1) pack on true"
          + " where k.reference = ?1";

  @Inject RowDoor rows;

  @Override
  public PackCounts counts(String collective, Caller caller) {
    return rows.row(
            "select count(*),"
                + " count(*) filter (where pack.id is null and c.sealed_at is null),"
                + " count(*) filter (where pack.id is null and c.sealed_at is not null),"
                + " count(*) filter (where pack.state = 'MADE'),"
                + " count(*) filter (where pack.state = 'SENT'),"
                + " count(*) filter (where pack.state = 'ANSWERED')"
                + MEMBERS,
            collective)
        .map(
            row ->
                new PackCounts(
                    row.count(0),
                    row.count(1),
                    row.count(2),
                    row.count(3),
                    row.count(4),
                    row.count(5)))
        .orElseThrow(CaseNotFound::new);
  }

  @Override
  public List<String> without(String collective, Caller caller) {
    return rows
        .rows(
            "select c.reference, c.id"
                + MEMBERS
                + " and pack.id is null and c.sealed_at is null order by c.id limit ?2",
            collective,
            AT_ONCE)
        .stream()
        .map(row -> row.text(0))
        .toList();
  }

  @Override
  public List<Ready> ready(String collective, Caller caller) {
    return rows
        .rows(
            "select c.reference, cast(pack.id as text)"
                + MEMBERS
                + " and pack.state = 'MADE' and exists (select from casework.referral_pack kept"
                + " where kept.referral_id = pack.id) order by c.id limit ?2",
            collective,
            AT_ONCE)
        .stream()
        .map(row -> new Ready(row.text(0), row.id(1)))
        .toList();
  }

  @Override
  public Optional<NewReferral> latest(String collective, Caller caller) {
    return rows.row(
            "select pack.kind, pack.recipient, pack.email, pack.consent_on, pack.consent_by,"
                + " pack.consent_words, pack.answer_due_on"
                + MEMBERS
                + " and pack.consent_by = 'ON_JOINING' order by pack.made_at desc limit 1",
            collective)
        .map(
            row ->
                new NewReferral(
                    ReferralKind.valueOf(row.text(0)),
                    row.text(1),
                    row.text(2),
                    row.day(3),
                    ConsentWay.valueOf(row.text(4)),
                    row.text(5),
                    row.day(6)));
  }
}
