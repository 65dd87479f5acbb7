package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundDesk;
import org.branchwork.fundraising.api.OpenFund;
import org.branchwork.web.inserver.Asking.Field;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page where a treasurer says what the lines of the bank were for. */
@ExtendWith(ArquillianExtension.class)
public class ReconcilePageIT {

  private static final String PAGE = "/portal/fund/reconcile";

  @ArquillianResource URL portal;
  @Inject PlantedLine planted;
  @Inject FundDesk funds;
  @Inject Staff staff;
  @Inject Rows rows;

  private final UUID fund = UUID.randomUUID();
  private final String text = "QUOKKA " + UUID.randomUUID();
  private UUID treasurerId;
  private String treasurer;

  @BeforeEach
  void signed_in() throws Exception {
    funds.open(
        new OpenFund(fund, "fund-" + fund, "Fund " + fund, "For pay", Optional.empty()),
        Caller.system("test"));
    planted.keepBooks(fund);
    treasurerId = staff.hire("treasurer");
    treasurer = staff.signIn(treasurerId);
  }

  @Test
  void a_line_is_shown_with_what_it_may_be_for_and_the_books_add_up() throws Exception {
    UUID line = planted.line(1_234, text);
    assertThat(page(line))
        .contains(text, "12.34", "No pledge is suggested", "Adds up")
        .contains("aria-current=\"true\"");
  }

  @Test
  void a_line_is_placed_to_a_fund_and_that_is_undone() throws Exception {
    UUID line = planted.line(1_234, text);
    String shown = page(line);
    HttpResponse<String> done =
        post(shown, "value=\"place\"", "place", new Field("fund-1", fund.toString()));
    assertThat(done.statusCode()).isEqualTo(303);
    String after = asking().get(Site.header("Location", done), treasurer).body();
    assertThat(after).contains("Placed.", "Lately placed", "Fund " + fund);
    List<Field> undo = Asking.hidden(after, "value=\"undo\"");
    assertThat(undo).isNotEmpty();
    assertThat(sent(undo, "undo", new Field("reason", "")).body())
        .contains("Say why in at most 200 characters");
    HttpResponse<String> undone = sent(undo, "undo", new Field("reason", "a mistake"));
    assertThat(undone.statusCode()).isEqualTo(303);
    assertThat(page(line)).contains(text).contains("aria-current=\"true\"");
  }

  @Test
  void what_cannot_be_placed_is_told_beside_the_field_and_kept() throws Exception {
    UUID line = planted.line(1_234, text);
    String shown = page(line);
    assertThat(
            post(
                    shown,
                    "value=\"place\"",
                    "place",
                    new Field("fund-1", fund.toString()),
                    new Field("sum-1", "12.35"))
                .body())
        .contains("more than what is left of the line", "value=\"12.35\"", "href=\"#sum-1\"");
    assertThat(post(shown, "value=\"place\"", "place", new Field("pledge-1", "SFABCDEFH3")).body())
        .contains("No pledge has this reference", "value=\"SFABCDEFH3\"");
    assertThat(post(shown, "value=\"place\"", "place", new Field("donor", "Jo")).body())
        .contains("Say which pledge or fund");
  }

  @Test
  void whoever_is_second_is_told_kindly_who_was_first() throws Exception {
    UUID line = planted.line(1_234, text);
    String shown = page(line);
    Field gift = new Field("fund-1", fund.toString());
    post(shown, "value=\"place\"", "place", gift);
    treasurer = staff.signIn(staff.hire("treasurer"));
    UUID next = planted.line(99, "NEXT " + text);
    List<Field> late = new ArrayList<>(Asking.hidden(page(next), "value=\"place\""));
    late.removeIf(field -> field.name().equals("line"));
    late.add(new Field("line", line.toString()));
    assertThat(sent(late, "place", gift).body())
        .contains("Invented Person decided about this line", "Nothing was changed");
  }

  @Test
  void a_line_is_left_in_suspense_and_found_there() throws Exception {
    UUID line = planted.line(1_234, text);
    assertThat(post(page(line), "value=\"suspense\"", "suspense").statusCode()).isEqualTo(303);
    assertThat(asking().get(PAGE + "?view=held&line=" + line, treasurer).body()).contains(text);
  }

  @Test
  void a_line_is_joined_with_the_other_side_at_another_account_and_that_is_undone()
      throws Exception {
    long pence = 1_000_000 + Math.abs(fund.hashCode() % 1_000_000);
    UUID out = planted.line(-pence, text);
    UUID in = planted.atSavings(pence, "OTHER " + text);
    String shown = page(out);
    assertThat(shown).contains("Joins with Planted savings", "OTHER " + text, "data-key=\"t\"");
    HttpResponse<String> done = post(shown, "value=\"join\"", "join");
    assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    String after = asking().get(Site.header("Location", done), treasurer).body();
    assertThat(after).contains("one movement between two accounts");
    assertThat(page(in)).doesNotContain("OTHER " + text + "</a>");
    List<Field> undo = Asking.hidden(after, "value=\"undo\"");
    assertThat(sent(undo, "undo", new Field("reason", "a mistake")).statusCode()).isEqualTo(303);
    assertThat(page(in)).contains("Joins with Planted, ", "aria-current=\"true\"");
    planted.putAway(out, 2);
    planted.putAway(in, 2);
  }

  @Test
  void every_exact_line_is_accepted_at_once_wherever_it_stands() throws Exception {
    String first = planted.pledged(fund, 4_321);
    String second = planted.pledged(fund, 1_234);
    UUID one = planted.line(4_321, first + " " + text);
    List<UUID> between = new ArrayList<>();
    for (int i = 0; i < 26; i++) {
      between.add(planted.line(1, "BETWEEN " + i + " " + text));
    }
    UUID other = planted.line(1_234, second + " " + text);
    String shown = asking().get(PAGE, treasurer).body();
    between.forEach(line -> planted.putAway(line, 0));
    List<Field> picks = Asking.hidden(shown, "value=\"exact\"");
    assertThat(picks)
        .contains(new Field("pick", one.toString()), new Field("pick", other.toString()));
    long count = picks.stream().filter(field -> field.name().equals("pick")).count();
    assertThat(shown).containsPattern("Accept " + count + " exact \\(£[0-9,.]+\\)");
    HttpResponse<String> done = sent(picks, "exact");
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(asking().get(Site.header("Location", done), treasurer).body())
        .contains(count + " lines accepted.");
    assertThat(Asking.hidden(asking().get(PAGE, treasurer).body(), "value=\"exact\"")).isEmpty();
  }

  @Test
  void automatic_matching_is_switched_on_and_off_and_exact_lines_follow_it() throws Exception {
    String off = asking().get(PAGE, treasurer).body();
    assertThat(off).contains("Nothing is matched by itself.", "value=\"automatic-on\"");
    HttpResponse<String> on = post(off, "value=\"automatic-on\"", "automatic-on");
    assertThat(asking().get(Site.header("Location", on), treasurer).body())
        .contains("Exact matches are made by themselves", "value=\"automatic-off\"");
    UUID line = planted.line(777, planted.pledged(fund, 777) + " " + text);
    String shown = page(line);
    assertThat(shown).contains("matched by itself").doesNotContain(text + "</a>");
    HttpResponse<String> back = post(shown, "value=\"automatic-off\"", "automatic-off");
    assertThat(asking().get(Site.header("Location", back), treasurer).body())
        .contains("Nothing is matched by itself any more", "value=\"automatic-on\"");
    UUID next = planted.line(778, planted.pledged(fund, 778) + " NEXT " + text);
    assertThat(page(next)).contains("NEXT " + text + "</a>", "value=\"accept\"");
    planted.putAway(next, 0);
    assertThat(audited("automatic", "true")).isEqualTo(1);
    assertThat(audited("automatic", "false")).isEqualTo(1);
  }

  /** How often this treasurer's switching stands in the audit trail. */
  private long audited(String fact, String value) {
    return Long.parseLong(
        rows.text(
            "select count(*) from platform.audit_entry where action = 'AutomaticMatchingSet'"
                + " and actor = ? and facts ->> ? = ?",
            treasurerId.toString(),
            fact,
            value));
  }

  private Asking asking() {
    return new Asking(portal);
  }

  private String page(UUID line) throws Exception {
    return asking().get(PAGE + "?line=" + line, treasurer).body();
  }

  private HttpResponse<String> post(String shown, String form, String act, Field... typed)
      throws Exception {
    return sent(Asking.hidden(shown, form), act, typed);
  }

  private HttpResponse<String> sent(List<Field> hidden, String act, Field... typed)
      throws Exception {
    List<Field> fields = new ArrayList<>(hidden);
    fields.addAll(List.of(typed));
    fields.add(new Field("do", act));
    return asking().post(PAGE, treasurer, fields, Map.of());
  }
}
