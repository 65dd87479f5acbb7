package org.branchwork.casework.together;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.MemberView;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.together.CaseTogether;
import org.branchwork.casework.api.together.CaseTogether.Move;
import org.branchwork.casework.api.together.TogetherDesk;
import org.branchwork.casework.api.together.TogetherSearch;
import org.branchwork.casework.cases.CaseworkDatabase;
import org.branchwork.casework.cases.CaseworkStory;

/** Cases of one person, and what is done with them. */
abstract class TogetherStory extends CaseworkStory {

  /** Tables of which a case has rows, but for the journal. */
  private static final String OF_CASES =
      "select r.relname, a.attname from pg_constraint c join pg_class r on r.oid = c.conrelid"
          + " join pg_attribute a on a.attrelid = r.oid and a.attnum = c.conkey[1]"
          + " where c.contype = 'f' and c.confrelid = 'casework.case_file'::regclass"
          + " and r.relname not in ('case_file', 'case_move') order by 1";

  final String address = "a" + UUID.randomUUID() + "@example.org";

  /** A case of the caseworker, of the person at the address. */
  Receipt own(String message) {
    database.later(Duration.ofMinutes(1));
    return given(enquiry(formKey(), address, message, false));
  }

  void desk(Consumer<TogetherDesk> act) {
    database.act(d -> act.accept(d.of(TogetherDesk.class, CaseMoves.class)));
  }

  void merge(Receipt from, Receipt into) {
    desk(d -> d.merge(into.reference(), formKey(), from.reference(), CASEWORKER));
  }

  void split(Receipt from, Long... messages) {
    desk(d -> d.split(from.reference(), formKey(), Set.of(messages), CASEWORKER));
  }

  void move(long message, Receipt from, Receipt to) {
    desk(d -> d.moveMessage(from.reference(), formKey(), message, to.reference(), CASEWORKER));
  }

  void link(Receipt one, Receipt other, Caller caller) {
    desk(d -> d.link(one.reference(), formKey(), other.reference(), caller));
  }

  void undo(Receipt receipt, long move) {
    desk(d -> d.undo(receipt.reference(), formKey(), move, LEAD));
  }

  /** Undoes what was done last. */
  void undo(Receipt receipt) {
    undo(receipt, moves(receipt).get(0).id());
  }

  void refused(String rule, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            CaseworkRuleBroken.class,
            broken -> org.assertj.core.api.Assertions.assertThat(broken.key()).isEqualTo(rule));
  }

  CaseTogether together(Receipt receipt, Caller caller) {
    return database.work(
        d -> d.of(TogetherSearch.class, MoveLookup.class).of(receipt.reference(), caller));
  }

  List<Move> moves(Receipt receipt) {
    return together(receipt, LEAD).moves();
  }

  List<Long> messages(Receipt receipt) {
    return together(receipt, LEAD).messages().stream().map(CaseTogether.Said::id).toList();
  }

  List<String> words(Receipt receipt) {
    return conversation(receipt).stream().map(MemberView.Message::text).toList();
  }

  void reply(Receipt receipt, String text) {
    database.act(
        d ->
            d.cases()
                .reply(
                    receipt.reference(),
                    version(d, receipt),
                    formKey(),
                    text,
                    List.of(),
                    CASEWORKER));
  }

  /** Rows of each kind that stands beside the conversation. */
  static void furnish(Receipt receipt, String label) {
    run(
        """
        insert into casework.task (id, case_id, text, owner, added_by, added_at)
          select gen_random_uuid(), id, 'Ring', '%2$s', '%2$s', now() %1$s;
        insert into casework.milestone (id, case_id, template, dropped, added_by, added_at)
          select gen_random_uuid(), id, 'FIRST_MEETING', false, '%2$s', now() %1$s;
        insert into casework.meeting (id, case_id, kind, starts_at, added_by, added_at)
          select gen_random_uuid(), id, 'GRIEVANCE', now(), '%2$s', now() %1$s;
        insert into casework.time_spent (id, case_id, minutes, day, text, added_by, added_at)
          select gen_random_uuid(), id, 5, current_date, 'Call', '%2$s', now() %1$s;
        insert into casework.case_label select id, '%3$s', '%2$s', now() %1$s;
        insert into casework.case_label select id, 'common', '%2$s', now() %1$s;
        insert into casework.raw_mail (mailbox, uid_validity, uid, purpose, fetched_at, size, whole,
            hash, duplicate, state, reason, suggested_case_id)
          select gen_random_uuid(), 1, 1, 'REPLIES', now(), 1, true, sha256(gen_random_uuid()::text::bytea),
            false, 'QUARANTINED', 'POSSIBLE_MATCH', id %1$s;
        """
            .formatted(
                "from casework.case_file where reference = '" + receipt.reference() + "'",
                CASEWORKER_ID,
                label));
  }

  static void run(String sql) {
    try (Connection superuser = CaseworkDatabase.as("postgres").getConnection()) {
      superuser.createStatement().execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<String> ask(String sql) {
    try (Connection superuser = CaseworkDatabase.as("postgres").getConnection();
        ResultSet rows = superuser.createStatement().executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many rows of a table belong to the case, whoever may see them. */
  static long rows(String table, Receipt receipt) {
    return Long.parseLong(
        ask("select count(*) from casework." + table + " where case_id = " + id(receipt)).get(0));
  }

  static String id(Receipt receipt) {
    return "(select id from casework.case_file where reference = '" + receipt.reference() + "')";
  }

  /** Every row of these cases in every table, but for the count of changes. */
  static List<String> dump(List<Receipt> cases) {
    String ids = cases.stream().map(TogetherStory::id).collect(Collectors.joining(", "));
    List<String> dump =
        new ArrayList<>(
            ask(
                "select 'case_file ' || (to_jsonb(t) - 'version' - 'words')::text from casework.case_file t"
                    + " where id in ("
                    + ids
                    + ") order by 1"));
    for (String table :
        ask(OF_CASES.replace("r.relname, a.attname", "r.relname || ' ' || a.attname"))) {
      String[] parts = table.split(" ");
      dump.addAll(
          ask(
              "select '%1$s ' || (to_jsonb(t) - 'words')::text from casework.%1$s t where %2$s in (%3$s)"
                      .formatted(parts[0], parts[1], ids)
                  + " order by 1"));
    }
    return dump;
  }
}
