package org.branchwork.casework.collectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.formKey;
import static org.branchwork.casework.cases.CaseworkDatabase.statements;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.collectives.MemberPage;
import org.branchwork.casework.cases.CaseworkDatabase;
import org.junit.jupiter.api.Test;

/** A collective of 500, and that nothing of one member comes to another. */
class ManyMembersIT extends CollectiveStory {

  /** Six, and for each of two questions who asks. */
  private static final int MOST_STATEMENTS = 8;

  @Test
  void five_hundred_members_cost_no_more_statements_than_two() {
    join();
    join();
    int page = page();
    int list = statements(() -> search(s -> s.all(LEAD)));
    int written = statements(() -> write("To two.", LEAD));
    fill(498);

    assertThat(page()).isEqualTo(page).isLessThanOrEqualTo(MOST_STATEMENTS);
    assertThat(statements(() -> search(s -> s.all(LEAD)))).isEqualTo(list);
    assertThat(statements(() -> write("To all.", LEAD))).isEqualTo(written);
    assertThat(sheet(LEAD).members()).isEqualTo(500);
    assertThat(sheet(LEAD).messages().stream().filter(m -> m.text().equals("To all.")).findFirst())
        .hasValueSatisfying(message -> assertThat(message.reached()).isEqualTo(500));
  }

  /** What the page of a collective reads. */
  private int page() {
    return statements(
        () -> {
          sheet(LEAD);
          members(LEAD);
        });
  }

  @Test
  void every_member_is_on_one_page_of_the_list_the_nearest_limit_first() {
    join();
    fill(120);
    List<MemberPage.Member> all = new ArrayList<>();
    String after = null;
    int pages = 0;
    do {
      String from = after;
      MemberPage page = search(s -> s.members(reference, from, 50, LEAD));
      all.addAll(page.members());
      after = page.next();
      pages++;
    } while (after != null);

    assertThat(pages).isEqualTo(3);
    assertThat(all).extracting(MemberPage.Member::reference).doesNotHaveDuplicates().hasSize(121);
    Comparator<LocalDate> last = Comparator.nullsLast(Comparator.naturalOrder());
    assertThat(all).extracting(MemberPage.Member::safe).isSortedAccordingTo(last);
    assertThat(all.get(120).safe()).isNull();
  }

  @Test
  void nothing_of_one_member_is_in_what_another_reads() {
    List<String> canaries = List.of("quokkaann", "quokkaben", "quokkacay");
    List<Receipt> receipts = canaries.stream().map(word -> join(enquiry(word))).toList();
    write("To all of you.", LEAD);
    for (int i = 0; i < canaries.size(); i++) {
      answer(receipts.get(i), formKey(), canaries.get(i) + " answers");
    }
    desk(d -> d.addEntry(reference, formKey(), LocalDate.of(2026, 11, 2), "Cut.", true, LEAD));

    for (int i = 0; i < canaries.size(); i++) {
      Receipt own = receipts.get(i);
      String read = member(own) + " " + shared(own).orElseThrow();
      assertThat(read).contains(canaries.get(i) + " answers", "To all of you.", "Cut.");
      for (String canary : canaries) {
        assertThat(read.contains(canary)).isEqualTo(canary.equals(canaries.get(i)));
      }
      for (Receipt receipt : receipts) {
        assertThat(read.contains(receipt.reference())).isEqualTo(receipt.equals(own));
      }
    }
    assertThat(database.told().toString()).doesNotContain(canaries);
  }

  private static SendEnquiry enquiry(String canary) {
    return new SendEnquiry(
        formKey(),
        canary + " name",
        "0151 496 0000 " + canary,
        canary + "@example.org",
        canary + "1",
        canary + " employer",
        canary + " workplace",
        canary + " message",
        LocalDate.of(2026, 11, 13),
        null,
        false,
        null,
        null,
        canary + " contact",
        canary + " language",
        canary + " adjustments",
        canary + " representative",
        List.of());
  }

  /** So many more members, half of them with an open time limit, written past the desk. */
  private void fill(int members) {
    String prefix = UUID.randomUUID().toString();
    String sql =
        """
        with crowd as (
          insert into casework.case_file (version, reference, form_key, key_generation, stage,
              urgency, received_at, member_wrote_at, unread, matter, name, telephone, hearing_soon,
              channel)
            select 1, 'EQ-' || lpad(upper(to_hex((extract(epoch from clock_timestamp()) * 1000)
                ::bigint %% 65536)), 4, '0') || '-' || lpad(i::text, 4, '0'),
              '%1$s' || i, 1, 'ENQUIRY', 'NORMAL', now(), now(), true, 'x', 'Member ' || i, '1',
              false, 'FORM' from generate_series(1, %2$d) i
            returning id, form_key
        ), limits as (
          insert into casework.case_limit (case_id, rule_id, basis, claim_type, jurisdiction,
              trigger_on, limit_on, safe_on, reasons, set_by, set_at, worked_at, state,
              ended_by, ended_at)
            select id, (select min(id) from casework.time_limit_rule), 'RECEIVED', 'WAGES',
              'SCOTLAND', current_date, date '2027-12-31',
              date '2027-01-01' + (id %% 60)::integer,
              'x', 'intake', now(), now(), case when id %% 2 = 0 then 'OPEN' else 'WITHDRAWN' end,
              case when id %% 2 = 1 then 'intake' end, case when id %% 2 = 1 then now() end
            from crowd
        )
        insert into casework.collective_member select id,
          (select id from casework.collective where reference = '%3$s'), now(), 'x' from crowd
        """
            .formatted(prefix, members, reference);
    try (Connection superuser = CaseworkDatabase.as("postgres").getConnection()) {
      superuser.createStatement().execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
