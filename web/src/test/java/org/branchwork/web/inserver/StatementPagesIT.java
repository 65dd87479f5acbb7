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
import org.branchwork.fundraising.api.statements.StatementDesk;
import org.branchwork.web.inserver.Asking.Field;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A treasurer's way from a bank's file to its lines. */
@ExtendWith(ArquillianExtension.class)
public class StatementPagesIT {

  private static final String PAGE = "/portal/fund/statements";
  private static final String IMPORT = PAGE + "/import";
  private static final String KEPT =
      "select count(*) from platform.audit_entry where action = 'StatementImported' and actor = ?";
  private static final Pattern ACCOUNT =
      Pattern.compile("<option value=\"([0-9a-f-]{36})\">Quokka");

  @Inject Staff staff;
  @Inject Rows rows;
  @Inject StatementDesk desk;
  @ArquillianResource URL portal;

  private Asking asking;
  private UUID treasurer;
  private String token;

  /** No other test has a line with it, so that none is a repeat. */
  private final String own = UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void open() throws Exception {
    asking = new Asking(portal);
    treasurer = staff.hire("treasurer");
    token = staff.signIn(treasurer);
    desk.addAccount(PlantedStatement.ACCOUNT, PlantedStatement.treasurer(treasurer));
  }

  @Test
  void a_treasurer_reads_a_file_looks_at_it_and_imports_it() throws Exception {
    String at =
        uploaded(lloyds("05/03/2019", "12.00", "30.00") + line("04/03/2019", "8.00", "18.00"));
    String looked = page(at);
    assertThat(looked)
        .contains(
            "<p class=\"big\">2</p><p>New movements", "<p class=\"big\">0</p><p>Known already")
        .contains("Bird " + own, "£12.00", "No question is open.")
        .contains("4 March 2019 to 5 March 2019");
    assertThat(page(PAGE)).contains("was read and not yet imported", at.replace("&", "&amp;"));

    HttpResponse<String> done = post(at, "import", List.of());
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(page(location(done)))
        .contains("is imported: 2 movements, of which 2 are new", "march.csv", "CSV of Lloyds");
    assertThat(rows.text(KEPT, treasurer.toString())).isEqualTo("1");
    assertThat(page(PAGE)).doesNotContain("was read and not yet imported");

    String again =
        uploaded(lloyds("05/03/2019", "12.00", "30.00") + line("04/03/2019", "8.00", "18.00"));
    assertThat(page(again))
        .contains("The same file was imported already")
        .doesNotContain("value=\"import\"");
  }

  @Test
  void a_file_that_cannot_be_read_names_line_and_reason_and_imports_nothing() throws Exception {
    String at = uploaded(lloyds("31/02/2019", "12.00", "30.00"));
    assertThat(page(at))
        .contains("The file is not read", "Line 2: “31/02/2019” is no date")
        .doesNotContain("value=\"import\"");
    assertThat(post(at, "import", List.of()).body())
        .contains("<title>Error: ", "nothing of it is imported");
    assertThat(rows.text(KEPT, treasurer.toString())).isEqualTo("0");
    assertThat(post(at, "discard", List.of()).statusCode()).isEqualTo(303);
    assertThat(page(at)).contains("This file was thrown away");
  }

  @Test
  void what_columns_mean_is_drawn_once_on_the_rows_of_the_file() throws Exception {
    String unity =
        "When "
            + own
            + ";Who;How much;Left\n05/04/2019;A Wren;12.00;30.00\n16/04/2019;B;1.00;31.00\n";
    String at = uploaded(unity);
    assertThat(page(at))
        .contains(
            "Say what the columns mean", "Row 1: When " + own, "Column 3: How much · 12.00 · 1.00");
    List<Field> without = new ArrayList<>(List.of(new Field("heading-row", "0")));
    List.of("DATE", "PAYER", "NONE", "BALANCE")
        .forEach(meaning -> without.add(new Field("column-" + (without.size() - 1), meaning)));
    assertThat(post(at, "columns", without).body())
        .contains("<title>Error: ", "Say which column holds the amount")
        .contains("<option value=\"BALANCE\" selected=\"selected\">");
    List<Field> drawn =
        List.of(
            new Field("heading-row", "0"),
            new Field("column-0", "DATE"),
            new Field("column-1", "PAYER"),
            new Field("column-2", "AMOUNT"),
            new Field("column-3", "BALANCE"));
    assertThat(post(at, "columns", drawn).statusCode()).isEqualTo(303);
    assertThat(page(at)).contains("does not tell which account it is of", "Your answers");
    Matcher account = ACCOUNT.matcher(page(at));
    assertThat(account.find()).isTrue();
    assertThat(post(at, "answer", List.of(new Field("account", account.group(1)))).statusCode())
        .isEqualTo(303);
    assertThat(page(at)).contains("No question is open.", "balance from £18.00 to £31.00");
  }

  @Test
  void what_columns_mean_is_proposed_by_their_headings_and_counts_once_it_is_saved()
      throws Exception {
    String at =
        uploaded(
            "Date;Details;Paid in;Paid out;Balance;Note %s\n16/04/2019;A Wren;12.00;;30.00;x\n"
                .formatted(own));
    String proposed = page(at);
    assertThat(proposed)
        .contains("This is a proposal by the headings", "Unity Trust", "HSBCnet")
        .contains("The first lines as the proposal reads them", "16 April 2019", "£12.00")
        .contains("The headings are those of no bank", "Another bank")
        .doesNotContain("value=\"import\"");
    assertThat(page(at + "&preset=unity-trust"))
        .containsPattern("preset=unity-trust\"[^>]* aria-current=\"true\">Unity Trust")
        .contains("£12.00");
    List<Field> kept = chosen(proposed);
    assertThat(kept)
        .extracting(Field::value)
        .containsExactly("0", "DATE", "TEXT", "MONEY_IN", "MONEY_OUT", "BALANCE", "NONE");
    assertThat(post(at, "columns", kept).statusCode()).isEqualTo(303);
    assertThat(page(at))
        .contains("does not tell which account it is of")
        .doesNotContain("This is a proposal");
  }

  /** What stands in the form of the columns before anybody changes it. */
  private static List<Field> chosen(String page) {
    return Pattern.compile(
            "(?s)<select id=\"(heading-row|column-[0-9])\".*?"
                + "<option value=\"([^\"]+)\" selected=\"selected\">")
        .matcher(page)
        .results()
        .map(found -> new Field(found.group(1), found.group(2)))
        .toList();
  }

  @Test
  void the_order_of_dates_is_asked_for_where_every_date_can_be_read_both_ways() throws Exception {
    String at =
        uploaded(
            "Date;Details %s;Amount;Balance\n03/04/2021;A;12.00;30.00\n05/04/2021;B;1.00;31.00\n"
                .formatted(own));
    List<Field> drawn =
        List.of(
            new Field("heading-row", "0"),
            new Field("column-0", "DATE"),
            new Field("column-1", "TEXT"),
            new Field("column-2", "AMOUNT"),
            new Field("column-3", "BALANCE"));
    assertThat(post(at, "columns", drawn).statusCode()).isEqualTo(303);
    assertThat(page(at))
        .contains("Is “03/04/2021” written day first or month first?")
        .doesNotContain("value=\"import\"");
    assertThat(post(at, "import", List.of()).body())
        .contains("<title>Error: ", "Answer what is asked first");
    Field month = new Field("date-order", "MONTH_FIRST");
    assertThat(post(at, "answer", List.of(month)).statusCode()).isEqualTo(303);
    Matcher account = ACCOUNT.matcher(page(at));
    assertThat(account.find()).isTrue();
    Field ours = new Field("account", account.group(1));
    assertThat(post(at, "answer", List.of(month, ours)).statusCode()).isEqualTo(303);
    assertThat(page(at)).contains("4 March 2021 to 4 May 2021", "No question is open.");
    Field day = new Field("date-order", "DAY_FIRST");
    assertThat(post(at, "answer", List.of(day, ours)).statusCode()).isEqualTo(303);
    assertThat(page(at)).contains("3 April 2021 to 5 April 2021");
  }

  @Test
  void balances_that_are_no_amounts_are_told_beside_their_field() throws Exception {
    String barclays =
        "Number,Date,Account,Amount,Subcategory,Memo\n,06/05/2019,08-99-99 66374958,12.00,Credit,"
            + own
            + "\n";
    String at = uploaded(barclays);
    assertThat(page(at)).contains("The file shows no balance");
    assertThat(
            post(at, "answer", List.of(new Field("opening", "a lot"), new Field("closing", "1.00")))
                .body())
        .contains("<title>Error: ", "Type an amount of money", "value=\"a lot\"");
    assertThat(post(at, "answer", List.of(new Field("closing", "1.00"))).body())
        .contains("Give both balances");
    assertThat(post(at, "answer", List.of(new Field("whole-days", "yes"))).statusCode())
        .isEqualTo(303);
    assertThat(page(at)).contains("No question is open.");
  }

  @Test
  void a_day_that_an_earlier_file_shows_otherwise_is_asked_about() throws Exception {
    post(uploaded(lloyds("07/06/2021", "12.00", "30.00")), "import", List.of());
    String other = lloyds("07/06/2021", "12.00", "30.00").replace("Bird", "Owl");
    String at = uploaded(other);
    assertThat(page(at))
        .contains("An earlier file shows other lines on 7 June 2021. Say what becomes of it.")
        .doesNotContain("value=\"import\"");
    assertThat(post(at, "answer", List.of(new Field("conflicts", "KEEP"))).statusCode())
        .isEqualTo(303);
    assertThat(page(at)).contains("No question is open.");
  }

  @Test
  void who_reads_the_books_sees_files_and_covered_days_and_imports_nothing() throws Exception {
    String auditor = staff.signIn(staff.hire("auditor"));
    assertThat(asking.get(PAGE, auditor).body())
        .contains("Covered days", "Quokka fund", "The same as a table")
        .doesNotContain("href=\"" + IMPORT);
    assertThat(asking.get(IMPORT, auditor).statusCode()).isEqualTo(403);
  }

  private String lloyds(String day, String amount, String balance) {
    return PlantedStatement.LLOYDS + line(day, amount, balance);
  }

  private String line(String day, String amount, String balance) {
    return "%s,FPI,'08-99-99,66374958,Bird %s,,%s,%s,\n".formatted(day, own, amount, balance);
  }

  /** Uploads a file, and where it is looked at. */
  private String uploaded(String content) throws Exception {
    List<Field> form = new ArrayList<>(Asking.hidden(page(IMPORT), "name=\"file\""));
    form.add(new Field("do", "read"));
    HttpResponse<String> answer = asking.postFile(IMPORT, token, form, "march.csv", content);
    assertThat(answer.statusCode()).isEqualTo(303);
    return location(answer);
  }

  private HttpResponse<String> post(String at, String act, List<Field> typed) throws Exception {
    List<Field> form = new ArrayList<>(Asking.hidden(page(at), "value=\"discard\""));
    form.add(new Field("do", act));
    form.addAll(typed);
    return asking.post(IMPORT, token, form, Map.of());
  }

  private String page(String path) throws Exception {
    return asking.get(path, token).body();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
