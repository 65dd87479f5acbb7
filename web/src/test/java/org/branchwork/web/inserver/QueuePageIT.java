package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseDesk;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.Urgency;
import org.branchwork.web.inserver.Asking.Field;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The queue: filters in its address, views that are kept, acts with all that is ticked. */
@ExtendWith(ArquillianExtension.class)
public class QueuePageIT {

  @ArquillianResource URL portal;
  @Inject EnquiryDesk enquiries;
  @Inject CaseDesk cases;
  @Inject Staff staff;

  private final String employer = "Employer " + UUID.randomUUID();
  private final String list = "/portal/cases?view=open&employer=" + employer.replace(" ", "+");
  private UUID account;
  private String lead;

  @BeforeEach
  void signed_in() throws Exception {
    account = staff.hire("case-lead");
    lead = staff.signIn(account);
  }

  @Test
  void a_filter_stands_in_the_address_and_an_empty_answer_shows_the_way_out() throws Exception {
    String one = given();
    assertThat(page(list)).contains(one).contains("value=\"" + employer + "\"");
    assertThat(page(list + "&category=SICKNESS"))
        .contains("No case of this list fits", "href=\"/portal/cases?view=open\"")
        .doesNotContain(one);
    assertThat(page(list + "&from=tomorrow")).contains("Give a day such as 2026-11-27.", one);
  }

  @Test
  void all_holds_what_is_open_and_what_is_closed() throws Exception {
    String open = given();
    String closed = given();
    cases.close(closed, cases.enter(closed, lead()).version(), Outcome.LOST, lead());
    String all = list.replace("view=open", "view=all");
    assertThat(page(all)).contains(open, closed, "All, open and closed");
    assertThat(page(all + "&stage=CLOSED")).contains(closed).doesNotContain(open);
    assertThat(page(all + "&stage=OPEN")).contains(open).doesNotContain(closed);
  }

  @Test
  void of_many_ticked_each_is_done_for_itself_and_the_answer_says_which_were_not()
      throws Exception {
    String good = given();
    String changed = given();
    String shown = page(list);
    cases.setDue(
        changed, cases.enter(changed, lead()).version(), java.time.LocalDate.now(), lead());

    String answer = post(shown, "close", picks(shown, good, changed), "bulk-outcome", "SETTLED");

    assertThat(answer).contains("1 of 2 cases done.");
    assertThat(answer)
        .contains(changed + "</a>: It changed after this list was shown. Look at it first.");
    assertThat(page(list)).contains(changed).doesNotContain(good);
  }

  @Test
  void nothing_ticked_or_nothing_chosen_is_told_and_changes_nothing() throws Exception {
    String one = given();
    String shown = page(list);
    assertThat(post(shown, "close", List.of(), "bulk-outcome", "WON")).contains("Tick one or more");
    assertThat(post(shown, "close", picks(shown, one), "bulk-outcome", ""))
        .contains("Choose how the case ended.");
    assertThat(post(shown, "label", picks(shown, one), "bulk-label", " "))
        .contains("Give a label of 1 to 30 characters.");
    assertThat(post(shown, "assign", picks(shown, one), "bulk-owner", "nobody"))
        .contains("Choose a caseworker.");
    assertThat(page(list)).contains(one);
  }

  @Test
  void a_label_is_put_on_what_is_ticked_and_shown_in_the_list() throws Exception {
    String one = given();
    String shown = page(list);
    assertThat(post(shown, "label", picks(shown, one), "bulk-label", "Pilot"))
        .contains("1 of 1 cases done.", "<span class=\"tag\">pilot</span>");
    assertThat(page(list + "&label=PILOT")).contains(one);
    assertThat(page(list + "&label=other")).doesNotContain(one);
  }

  @Test
  void a_label_is_put_on_and_taken_off_on_the_page_of_the_case() throws Exception {
    String home = "/portal/cases/" + given();
    assertThat(page(home)).contains("This case has no label.");
    assertThat(labelled(home, "label", " ").body())
        .contains("href=\"#label\"", "Give a label of 1 to 30 characters.");
    assertThat(labelled(home, "label", "Pilot").statusCode()).isEqualTo(303);
    assertThat(page(home)).contains("label=pilot\">pilot</a>");
    assertThat(page(list + "&label=pilot")).contains(home);
    assertThat(labelled(home, "unlabel", "pilot").statusCode()).isEqualTo(303);
    assertThat(page(home)).contains("This case has no label.");
  }

  private HttpResponse<String> labelled(String home, String act, String label) throws Exception {
    List<Field> fields = new ArrayList<>(Asking.hidden(page(home), "value=\"label\""));
    fields.add(new Field("label", label));
    fields.add(new Field("do", act));
    return new Asking(portal).post(home, lead, fields, Map.of());
  }

  @Test
  void a_list_with_its_filters_is_kept_at_the_side_and_dropped_again() throws Exception {
    String shown = page(list);
    post(shown, "keep-view", List.of(), "view-name", "My <b>employer</b>");
    String kept = page("/portal/cases?view=new");
    assertThat(kept).contains("My &lt;b&gt;employer&lt;/b&gt;</a>", "employer=Employer+");
    post(kept, "drop-view", List.of(), "view-name", "My <b>employer</b>");
    assertThat(page("/portal/cases?view=new")).doesNotContain("My &lt;b&gt;");
  }

  private String given() {
    SendEnquiry e = Enquiries.from("queue@example.org", false);
    String reference =
        enquiries
            .send(
                new SendEnquiry(
                    e.formKey(),
                    e.name(),
                    null,
                    e.email(),
                    null,
                    employer,
                    null,
                    e.message(),
                    null,
                    null,
                    false,
                    null,
                    false,
                    null,
                    null,
                    null,
                    null,
                    List.of()),
                Caller.visitor())
            .reference();
    int version = cases.enter(reference, lead()).version();
    cases.triage(reference, version, Category.PAY, Urgency.NORMAL, account, lead());
    return reference;
  }

  private Caller lead() {
    return Staff.lead(account);
  }

  private String page(String path) throws Exception {
    return new Asking(portal).get(path, lead).body();
  }

  /** What the boxes of these cases hold. */
  private static List<Field> picks(String page, String... references) {
    List<Field> picks = new ArrayList<>();
    for (String reference : references) {
      Matcher box = Pattern.compile("value=\"(" + reference + ":[^\"]*)\"").matcher(page);
      assertThat(box.find()).isTrue();
      picks.add(new Field("pick", box.group(1)));
    }
    return picks;
  }

  private String post(String page, String act, List<Field> more, String field, String value)
      throws Exception {
    List<Field> fields = new ArrayList<>(Asking.hidden(page, "value=\"keep-view\""));
    fields.addAll(more);
    fields.add(new Field(field, value));
    fields.add(new Field("do", act));
    return new Asking(portal).post(list, lead, fields, Map.of()).body();
  }
}
