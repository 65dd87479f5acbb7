package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.calls.Contact;
import org.branchwork.casework.employers.EmployerDoor;
import org.branchwork.casework.rows.RowDoor;
import org.branchwork.casework.telephone.TelephoneDoor;

/** Reads what stands beside the messages of a case: all of it in one statement. */
@ApplicationScoped
class BesideRows {

  /** Mail came back since the member last wrote. */
  static final String SINCE = "SINCE";

  private static final int MOST_EARLIER = 20;

  /** Nine columns; each part uses those it needs. The types are those of the first part. */
  private static final String BESIDE =
      "with moves as materialized (select * from casework.moves_of(?1)),"
          + " earlier as (select c.reference, c.name, c.received_at, concat(c.stage,"
          + " case when c.telephone_e164 = ?4 then ' TELEPHONE' end,"
          + " case when c.email_folded = ?5 then ' EMAIL' end,"
          + " case when c.membership_folded = ?6 then ' MEMBERSHIP_NUMBER' end) same"
          + " from casework.case_file c"
          + " where c.id in (select id from casework.case_file where telephone_e164 = ?4"
          + " union select id from casework.case_file where email_folded = ?5"
          + " union select id from casework.case_file where membership_folded = ?6)"
          // those that most of it says are the same person's
          + " and c.id <> ?1 order by num_nonnulls(case when c.telephone_e164 = ?4 then 1 end,"
          + " case when c.email_folded = ?5 then 1 end,"
          + " case when c.membership_folded = ?6 then 1 end) desc, c.received_at desc,"
          + " c.reference limit "
          + MOST_EARLIER
          + ") select part, one, two, three, at, number, belongs, key_number, cipher from ("
          + part("FILE", "cast(id as text)", "name", "type")
          + ", cast(null as timestamptz) at, cast(size as bigint) number, message_id belongs,"
          + " key_number, ciphertext cipher, cast(position as bigint) place"
          + " from casework.attachment where case_id = ?1 and message_id is not null union all "
          + part("NOTE", "cast(written_by as text)", "text", "null")
          + ", written_at, id, null, key_number, ciphertext, id"
          + " from casework.note where case_id = ?1 union all "
          + part("STEP", "kind", "done_by", "detail")
          + ", done_at, id, null, null, null, 0 from casework.step where case_id = ?1 union all "
          + part("STEP", "kind", "cast(done_by as text)", "other")
          + ", done_at, null, null, null, null, 0 from moves union all "
          + part("STEP", "'UNDONE'", "cast(undone_by as text)", "other")
          + ", undone_at, null, null, null, null, 0 from moves where undone_at is not null"
          + " union all "
          + part("NAMED", "cast(account as text)", "null", "null")
          + ", null, null, null, null, null, 0 from casework.case_person_named where case_id = ?1"
          + " union all "
          + part("ONLOOKER", "cast(account as text)", "null", "null")
          + ", since, null, null, null, null, row_number() over (order by since, account)"
          + " from casework.onlooker where case_id = ?1 and account <> cast(?2 as uuid)"
          + " and seen_at > ?3 union all "
          + part("LABEL", "label", "null", "null")
          + ", null, null, null, null, null, row_number() over (order by label)"
          + " from casework.case_label where case_id = ?1 union all "
          + part("EARLIER", "reference", "name", "same")
          + ", received_at, null, null, null, null,"
          + " row_number() over (order by received_at desc, reference) from earlier union all "
          + part(
              "AWAY",
              "cast(account as text)",
              "cast(last_day as text)",
              "cast(casework.cover_of(?7, cast(?9 as date)) as text)")
          + ", null, null, null, null, null, 0 from casework.absence where ended_at is null"
          + " and account = cast(?8 as uuid) and cast(?9 as date) between first_day and last_day"
          + " union all "
          + part(
              "RETURNED",
              "case when " + MailDoor.NOT_RECEIVED + " then '" + SINCE + "' else 'BEFORE' end",
              "null",
              "null")
          + ", s.written_at, null, null, null, null, 0 from casework.case_file c"
          + " join casework.raw_mail m on m.case_id = c.id and m.kind = 'BOUNCE'"
          + " left join casework.message s on s.id = m.message_id where c.id = ?1 union all "
          + part("FORWARDED", "m.sender", "m.subject", "null")
          + ", null, null, null, null, null, m.id from casework.case_file c"
          + " join casework.raw_mail m on m.case_id = c.id and "
          + MailDoor.FORWARDED
          + " where c.id = ?1 union all "
          + part("DOMAIN", "domain", "employer", "null")
          + ", null, null, null, null, null, -length(domain) from casework.employer_domain"
          + " where cast(?10 as text) = domain or right(?10, length(domain) + 1) = '.' || domain"
          + " union all "
          + part("PREPARED", "cast(id as text)", "title", "null")
          + ", null, null, null, null, null, row_number() over (order by title)"
          + " from casework.prepared_text) beside order by part, place, at, number";

  @Inject RowDoor tables;
  @Inject Chronicle chronicle;

  private static String part(String name, String one, String two, String three) {
    return "select '" + name + "' part, " + one + " one, " + two + " two, " + three + " three";
  }

  Beside of(Case file, Caller caller, CaseCipher cipher) {
    Contact contact = file.answers().contact();
    Instant since = chronicle.now().minus(Onlookers.STAY);
    return new Beside(
        tables.rows(
            BESIDE,
            file.id(),
            caller.account(),
            since,
            Objects.requireNonNullElse(TelephoneDoor.read(contact.telephone()).e164(), ""),
            Objects.requireNonNullElse(file.answers().emailFolded(), ""),
            Objects.requireNonNullElse(Answers.number(contact.membershipNumber()), ""),
            file.reference(),
            file.caseworker(),
            chronicle.today(),
            EmployerDoor.domain(contact.email())),
        cipher);
  }
}
