package org.branchwork.casework.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.OTHER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.casework.api.CaseSummary;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.queue.CaseFilter;
import org.branchwork.casework.api.queue.CaseMark;
import org.branchwork.casework.api.queue.QueueDesk;
import org.branchwork.casework.api.queue.QueueSearch;
import org.branchwork.casework.api.queue.SavedView;
import org.branchwork.casework.cases.CaseworkStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels and saved views, on the real database. */
class QueueBoardIT extends CaseworkStory {

  private final Caller own = Caller.staff(UUID.randomUUID(), Set.of(Permission.WORK));
  private final String word = UUID.randomUUID().toString().substring(0, 20);

  @Test
  void a_label_is_put_once_shown_in_the_list_and_taken_off_again() {
    Receipt receipt = given();
    database.told();
    act(desk -> desk.putLabel(receipt.reference(), "  " + word.toUpperCase() + " ", CASEWORKER));
    act(desk -> desk.putLabel(receipt.reference(), word, CASEWORKER));
    act(desk -> desk.putLabel(receipt.reference(), "b", LEAD));

    assertThat(labelled(word, LEAD)).extracting(CaseSummary::labels).containsExactly(both());
    assertThat(labelled(word.toUpperCase(), CASEWORKER)).hasSize(1);
    assertThat(labelled(word, OTHER)).isEmpty();
    assertThat(database.told(CaseEvent.LabelPut.class)).hasSize(2);

    act(desk -> desk.takeLabel(receipt.reference(), word, CASEWORKER));
    act(desk -> desk.takeLabel(receipt.reference(), word, CASEWORKER));
    assertThat(labelled(word, LEAD)).isEmpty();
    assertThat(database.told(CaseEvent.LabelTaken.class)).hasSize(1);
  }

  private List<String> both() {
    return word.compareTo("b") < 0 ? List.of(word, "b") : List.of("b", word);
  }

  @Test
  void the_nearest_open_limit_is_marked_and_none_of_a_closed_case_or_one_that_is_not_there() {
    Receipt receipt = given();
    assertThat(marks(receipt, CASEWORKER))
        .containsExactly(
            Map.entry(receipt.reference(), new CaseMark(LocalDate.of(2027, 2, 12), false)));
    assertThat(marks(receipt, OTHER)).isEmpty();
    close(receipt);
    assertThat(marks(receipt, CASEWORKER))
        .containsExactly(Map.entry(receipt.reference(), new CaseMark(null, false)));
  }

  private Map<String, CaseMark> marks(Receipt receipt, Caller caller) {
    return database.work(
        d -> d.of(QueueSearch.class, QueueBoard.class).marks(List.of(receipt.reference()), caller));
  }

  @Test
  void who_may_not_see_a_case_puts_no_label_on_it() {
    Receipt receipt = given();
    assertThatThrownBy(() -> act(desk -> desk.putLabel(receipt.reference(), word, OTHER)))
        .isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(() -> act(desk -> desk.takeLabel(receipt.reference(), word, OTHER)))
        .isInstanceOf(CaseNotFound.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u0000", "1234567890123456789012345678901"})
  void a_label_is_a_short_word(String label) {
    Receipt receipt = given();
    refused("label.text", desk -> desk.putLabel(receipt.reference(), label, LEAD));
  }

  @Test
  void a_sealed_case_takes_no_label_and_a_case_at_most_ten() {
    Receipt sealed = given();
    database.act(d -> d.cases().seal(sealed.reference(), version(d, sealed), LEAD));
    refused("label.sealed", desk -> desk.putLabel(sealed.reference(), word, LEAD));

    Receipt full = given();
    for (int i = 0; i < 10; i++) {
      String label = word + i;
      act(desk -> desk.putLabel(full.reference(), label, LEAD));
    }
    refused("label.most", desk -> desk.putLabel(full.reference(), word, LEAD));
    act(desk -> desk.putLabel(full.reference(), word + 9, LEAD));
  }

  @Test
  void a_view_is_its_owners_and_one_of_the_same_name_is_replaced() {
    act(desk -> desk.keepView("Pay", "view=open&category=PAY", own));
    act(desk -> desk.keepView(" Pay ", "view=mine", own));
    assertThat(views(own)).containsExactly(new SavedView("Pay", "view=mine"));
    assertThat(views(OTHER)).doesNotContain(new SavedView("Pay", "view=mine"));
    act(desk -> desk.dropView("Pay", OTHER));
    assertThat(views(own)).hasSize(1);
    act(desk -> desk.dropView("Pay", own));
    assertThat(views(own)).isEmpty();
  }

  @Test
  void an_account_keeps_at_most_twenty_views() {
    for (int i = 0; i < 20; i++) {
      String name = "View " + i;
      act(desk -> desk.keepView(name, "view=mine", own));
    }
    refused("view.most", desk -> desk.keepView("One more", "view=mine", own));
    act(desk -> desk.keepView("View 7", "view=due", own));
    assertThat(views(own)).hasSize(20).contains(new SavedView("View 7", "view=due"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "\"><script>", "javascript:x", "x#y", "é"})
  void what_no_browser_sends_is_kept_as_no_view(String query) {
    refused("view.query", desk -> desk.keepView("Name", query, own));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "12345678901234567890123456789012345678901"})
  void a_view_has_a_short_name(String name) {
    refused("view.name", desk -> desk.keepView(name, "view=mine", own));
  }

  private void act(Consumer<QueueDesk> act) {
    database.act(d -> act.accept(d.of(QueueDesk.class, QueueBoard.class)));
  }

  private void refused(String rule, Consumer<QueueDesk> act) {
    assertThatThrownBy(() -> act(act)).isInstanceOf(CaseworkRuleBroken.class).hasMessage(rule);
  }

  private List<SavedView> views(Caller caller) {
    return database.work(d -> d.of(QueueSearch.class, QueueBoard.class).views(caller));
  }

  private List<CaseSummary> labelled(String label, Caller caller) {
    CaseFilter filter = new CaseFilter(null, null, null, null, null, null, null, null, label);
    return database.work(d -> d.lists().page(View.OPEN, filter, null, 50, caller)).cases();
  }
}
