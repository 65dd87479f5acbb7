package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseCounts;
import org.branchwork.casework.api.CaseDesk;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CasePage;
import org.branchwork.casework.api.CaseSearch;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.EnquirySearch;
import org.branchwork.casework.api.work.OpeningDesk;
import org.branchwork.web.inserver.MatrixWorld.Person;
import org.branchwork.web.inserver.MatrixWorld.Planted;
import org.branchwork.web.platform.callers.Callers;
import org.branchwork.web.platform.identity.Roles;
import org.branchwork.web.platform.matrix.AccessMatrix;
import org.branchwork.web.platform.matrix.Act;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the access matrix says of cases, role by relation, is what the desks and the row policies of
 * casework give: none knows the file, and each line of it is tried on both.
 */
@ExtendWith(ArquillianExtension.class)
public class CaseMatrixIT {

  private static final List<String> TABLES =
      List.of(
          "message",
          "note",
          "attachment",
          "step",
          "task",
          "meeting",
          "milestone",
          "case_person",
          "document",
          "document_version",
          "time_spent",
          "case_limit");

  private interface Deed {
    void of(String reference, int version, Caller caller);
  }

  @Inject MatrixWorld world;
  @Inject CaseDesk desk;
  @Inject OpeningDesk opening;
  @Inject CaseSearch search;
  @Inject EnquirySearch enquiries;
  @Inject Jdbi jdbi;

  @Test
  void a_role_sees_a_case_by_its_relation_in_every_way_or_in_none() throws Exception {
    world.everyCase();
    List<String> wrong = new ArrayList<>();
    for (String role : Roles.all()) {
      Person person = world.of(role);
      Caller caller = caller(person);
      List<String> listed = listed(caller);
      for (String relation : MatrixRelations.TRIED) {
        Planted planted = world.of(relation, person);
        List<Boolean> seen = new ArrayList<>();
        seen.add(there(() -> opening.open(planted.reference(), caller)));
        seen.add(there(() -> desk.openFile(planted.file(), caller)));
        seen.add(found(caller).contains(planted.reference()));
        seen.add(listed.contains(planted.reference()));
        seen.addAll(rows(planted.reference(), caller));
        if (!seen.stream().allMatch(each -> each == MatrixRelations.sees(role, relation))) {
          wrong.add(role + " " + relation + " " + seen);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_count_counts_what_is_listed() throws Exception {
    world.everyCase();
    for (String role : Roles.all()) {
      Caller caller = caller(world.of(role));
      for (View view : View.values()) {
        assertThat(search.counts(caller).byView().get(view))
            .as(role + " " + view)
            .isEqualTo(Math.min(CaseCounts.STOPS_AT, listed(view, caller).size()));
      }
    }
  }

  @Test
  void an_act_on_a_case_is_done_by_who_sees_it_and_holds_its_permission() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Act act : acts()) {
      for (String role : Roles.all()) {
        Person person = world.of(role);
        for (String relation : MatrixRelations.TRIED) {
          boolean may =
              MatrixRelations.sees(role, relation)
                  && Roles.permissions(List.of(role)).contains(act.permission());
          String reference = world.of(relation, person).reference();
          if (letThrough(act, reference, caller(person)) != may) {
            wrong.add(act.name() + " " + role + " " + relation);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void no_role_reads_what_the_member_reads_without_the_key() throws Exception {
    Planted planted = world.of("other", null);
    for (String role : Roles.all()) {
      assertThat(there(() -> enquiries.enquiry(planted.reference(), "wrong", Caller.member())))
          .isFalse();
      assertThat(
              there(() -> enquiries.enquiry(planted.reference(), "wrong", caller(world.of(role)))))
          .isFalse();
    }
  }

  /** Whether an act that is not quite right is refused for that, and not for who does it. */
  private boolean letThrough(Act act, String reference, Caller caller) {
    try {
      deeds().get(act.name()).of(reference, -1, caller);
      throw new IllegalStateException(act.name() + " was done in an outdated version");
    } catch (CaseNotFound unseen) {
      return false;
    } catch (CaseworkRuleBroken broken) {
      return !broken.key().equals("case.assign");
    }
  }

  private Map<String, Deed> deeds() {
    return Map.of(
        "case.triage", (r, v, c) -> desk.triage(r, v, null, null, null, c),
        "case.reply", (r, v, c) -> desk.reply(r, v, key(), "", List.of(), c),
        "case.note", (r, v, c) -> desk.addNote(r, key(), "", c),
        "case.due", (r, v, c) -> desk.setDue(r, v, null, c),
        "case.close", (r, v, c) -> desk.close(r, v, null, c),
        "case.reopen", (r, v, c) -> desk.reopen(r, v, c),
        "case.seal", (r, v, c) -> desk.seal(r, v, c),
        "case.wall-off", (r, v, c) -> desk.wallOff(r, null, c),
        "case.let-in", (r, v, c) -> desk.letIn(r, null, c));
  }

  private static List<Act> acts() {
    List<Act> acts =
        AccessMatrix.acts().values().stream()
            .filter(act -> act.name().startsWith("case."))
            .toList();
    assertThat(acts).isNotEmpty();
    return acts;
  }

  private List<String> found(Caller caller) {
    return search.find("quokkatext", 100, caller).stream()
        .map(found -> found.summary().reference())
        .toList();
  }

  private List<String> listed(Caller caller) {
    List<String> listed = new ArrayList<>(listed(View.URGENT, caller));
    listed.addAll(listed(View.NEW, caller));
    return listed;
  }

  private List<String> listed(View view, Caller caller) {
    List<String> listed = new ArrayList<>();
    String next = null;
    do {
      CasePage page = search.page(view, next, 100, caller);
      page.cases().forEach(each -> listed.add(each.reference()));
      next = page.next();
    } while (next != null);
    return listed;
  }

  /** Whether the row policies show the case and what belongs to it, past all code of the module. */
  private List<Boolean> rows(String reference, Caller caller) {
    long id = number(reference);
    return jdbi.inTransaction(
        handle -> {
          handle
              .select(
                  "select set_config('branchwork.kind', 'STAFF', true),"
                      + " set_config('branchwork.account', ?, true),"
                      + " set_config('branchwork.permissions', ?, true)",
                  caller.accountId().toString(),
                  String.join(
                      ",", caller.permissions().stream().map(p -> "casework." + p).toList()))
              .mapTo(String.class)
              .one();
          List<Boolean> seen = new ArrayList<>();
          seen.add(any(handle, "casework.case_file where reference = ?", reference));
          seen.add(
              any(
                  handle,
                  "casework.search_cases('quokkatext', '', 100) where reference = ?",
                  reference));
          TABLES.forEach(table -> seen.add(any(handle, of(table), id)));
          return seen;
        });
  }

  private static boolean any(Handle handle, String from, Object key) {
    return handle
        .select("select exists (select from " + from + ")", key)
        .mapTo(boolean.class)
        .one();
  }

  private static String of(String table) {
    return "casework." + table + " where case_id = ?";
  }

  /** The number of a case, whoever may see it. */
  private long number(String reference) {
    return jdbi.inTransaction(
        handle -> {
          handle
              .select(
                  "select set_config('branchwork.kind', 'STAFF', true),"
                      + " set_config('branchwork.permissions', 'casework.VIEW_ALL', true)")
              .mapTo(String.class)
              .one();
          return handle
              .select("select id from casework.case_file where reference = ?", reference)
              .mapTo(long.class)
              .one();
        });
  }

  private interface Look {
    void at() throws Exception;
  }

  private static boolean there(Look look) throws Exception {
    try {
      look.at();
      return true;
    } catch (CaseNotFound none) {
      return false;
    }
  }

  private static Caller caller(Person person) {
    return Callers.casework(person.id(), Roles.permissions(List.of(person.role())));
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
