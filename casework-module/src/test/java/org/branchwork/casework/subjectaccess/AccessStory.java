package org.branchwork.casework.subjectaccess;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.subjectaccess.AccessCaseDesk;
import org.branchwork.casework.api.subjectaccess.AccessRequest;
import org.branchwork.casework.api.subjectaccess.NewAccessRequest;
import org.branchwork.casework.api.subjectaccess.PackDesk;
import org.branchwork.casework.api.subjectaccess.ReceivedBy;
import org.branchwork.casework.api.subjectaccess.SubjectAccessDesk;
import org.branchwork.casework.api.subjectaccess.SubjectAccessSearch;
import org.branchwork.casework.cases.CaseworkDatabase;
import org.branchwork.casework.cases.CaseworkDatabase.Desks;
import org.branchwork.casework.cases.CaseworkStory;

/** What the tests of subject access do again and again. */
abstract class AccessStory extends CaseworkStory {

  static final Caller DATA_LEAD =
      Caller.staff(UUID.randomUUID(), Set.of(Permission.SUBJECT_ACCESS));

  final String address = "a" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";

  static SubjectAccessDesk answering(Desks d) {
    return d.of(SubjectAccessDesk.class, RequestBook.class);
  }

  static SubjectAccessSearch register(Desks d) {
    return d.of(SubjectAccessSearch.class, RequestLookup.class);
  }

  NewAccessRequest request(LocalDate receivedOn) {
    return new NewAccessRequest(
        "Ann Asker", address, null, null, receivedOn, ReceivedBy.LETTER, null);
  }

  /** A request that came on a day, which is also today. */
  long asked(LocalDate receivedOn) {
    on(receivedOn);
    return record(request(receivedOn));
  }

  long record(NewAccessRequest request) {
    return database.work(d -> answering(d).record(request, formKey(), DATA_LEAD));
  }

  void on(LocalDate day) {
    database.now(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
  }

  void act(Consumer<SubjectAccessDesk> deed) {
    database.act(d -> deed.accept(answering(d)));
  }

  AccessRequest of(long number) {
    return database.work(d -> register(d).of(number, DATA_LEAD));
  }

  void refused(String rule, Consumer<SubjectAccessDesk> deed) {
    assertThatThrownBy(() -> act(deed)).isInstanceOf(CaseworkRuleBroken.class).hasMessage(rule);
  }

  /** Past every wall. */
  static void execute(String sql) {
    try (Connection superuser = CaseworkDatabase.as("postgres").getConnection()) {
      superuser.createStatement().execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  String sent(String who, String tel, String email, String membership, String message) {
    return send(said(who, tel, email, membership, message)).reference();
  }

  /** Whoever gave no number is reached at a number that is nobody's. */
  static SendEnquiry said(String who, String tel, String email, String membership, String message) {
    String reached = tel == null && email == null ? "01632 960000" : tel;
    return new SendEnquiry(
        formKey(),
        who,
        reached,
        email,
        membership,
        null,
        null,
        message,
        null,
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }

  int look(long request) {
    return database.work(d -> finding(d).look(request, DATA_LEAD));
  }

  void decide(long request, Map<String, Boolean> belongs, Caller by) {
    database.act(d -> finding(d).decide(request, belongs, by));
  }

  static AccessCaseDesk finding(Desks d) {
    return d.of(AccessCaseDesk.class, CaseFinding.class);
  }

  static PackDesk packing(Desks d) {
    return d.of(PackDesk.class, PackBook.class);
  }

  static List<String> column(String sql) {
    try (Connection superuser = CaseworkDatabase.as("postgres").getConnection();
        ResultSet rows = superuser.createStatement().executeQuery(sql)) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
