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
import java.util.regex.Pattern;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundDesk;
import org.branchwork.fundraising.api.OpenFund;
import org.branchwork.web.inserver.Asking.Field;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Buckets and cheques from the table to the bank's line. */
@ExtendWith(ArquillianExtension.class)
public class CollectionsPageIT {

  private static final String CASH = "/portal/fund/collections";
  private static final String CHEQUES = "/portal/fund/cheques";

  @ArquillianResource URL portal;
  @Inject PlantedLine planted;
  @Inject FundDesk funds;
  @Inject Staff staff;

  private final UUID fund = UUID.randomUUID();
  private final String place = "Gate " + UUID.randomUUID();
  private final String slip = UUID.randomUUID().toString().substring(0, 8);
  private String treasurer;
  private String approver;
  private String auditor;

  @BeforeEach
  void signed_in() throws Exception {
    funds.open(
        new OpenFund(fund, "fund-" + fund, "Fund " + fund, "For pay", Optional.empty()),
        Caller.system("test"));
    planted.keepBooks(fund);
    treasurer = staff.signIn(staff.hire("treasurer"));
    approver = staff.signIn(staff.hire("approver"));
    auditor = staff.signIn(staff.hire("auditor"));
  }

  @Test
  void cash_is_counted_by_two_paid_in_and_found_on_the_statement() throws Exception {
    post(treasurer, CASH, "value=\"count\"", counted("23.45"));
    assertThat(card(treasurer, CASH, place)).contains("£23.45", "Somebody else must count again");
    assertThat(card(auditor, CASH, place)).doesNotContain("23.45", "<button");
    assertThat(card(approver, CASH, place)).doesNotContain("23.45").contains("witness");
    assertThat(counted(approver, "23.44").body())
        .contains("The first person counted another sum", "<title>Error: ");
    assertThat(counted(approver, "23.45").statusCode()).isEqualTo(303);
    assertThat(card(auditor, CASH, place)).contains("£23.45", "Counted by two");

    String page = page(treasurer, CASH);
    String item =
        found(page, "name=\"item\" id=\"[^\"]*\" value=\"([^\"]*)\" /> <label[^>]*>[^<]*" + place);
    post(
        treasurer,
        CASH,
        "value=\"pay-in\"",
        new Field("do", "pay-in"),
        new Field("item", item),
        new Field("slip-number", slip),
        new Field("paid-in", "2026-11-02"));
    assertThat(card(treasurer, CASH, slip)).contains("one item", "No line of the bank");
    UUID line = planted.line(2_345, "COUNTER CREDIT " + slip);
    String waiting = card(treasurer, CASH, slip);
    assertThat(waiting).contains("COUNTER CREDIT " + slip);
    List<Field> fields = Asking.hidden(waiting, "value=\"match\"");
    fields.add(new Field("do", "match"));
    fields.add(new Field("line", line + "/0"));
    assertThat(asking().post(CASH, treasurer, fields, Map.of()).statusCode()).isEqualTo(303);
    assertThat(card(auditor, CASH, slip)).contains("Found on the statement");
  }

  @Test
  void what_is_wrong_is_told_beside_its_field() throws Exception {
    HttpResponse<String> refused = send(treasurer, CASH, "value=\"count\"", counted("much"));
    assertThat(refused.body()).contains("<title>Error: ", "href=\"#sum\"", "value=\"much\"", place);
    assertThat(
            send(
                    treasurer,
                    CHEQUES,
                    "value=\"receive\"",
                    new Field("do", "receive"),
                    new Field("drawer", "Quokka"),
                    new Field("number", "12a"),
                    new Field("sum", "5"),
                    new Field("received", "2026-11-02"),
                    new Field("pledge", "SF12345678"))
                .body())
        .contains("No pledge has this reference", "Quokka");
  }

  @Test
  void a_cheque_is_noted_and_its_drawer_is_no_auditors() throws Exception {
    String drawer = "Quokka " + UUID.randomUUID();
    post(
        treasurer,
        CHEQUES,
        "value=\"receive\"",
        new Field("do", "receive"),
        new Field("drawer", drawer),
        new Field("number", "000123"),
        new Field("sum", "50"),
        new Field("received", "2026-11-02"),
        new Field("fund", fund.toString()));
    assertThat(page(treasurer, CHEQUES)).contains(drawer, "£50", "not banked yet");
    assertThat(page(auditor, CHEQUES)).contains("Fund " + fund).doesNotContain(drawer);
  }

  private Field[] counted(String sum) {
    return new Field[] {
      new Field("do", "count"),
      new Field("fund", fund.toString()),
      new Field("place", place),
      new Field("day", "2026-11-02"),
      new Field("sum", sum)
    };
  }

  private HttpResponse<String> counted(String token, String sum) throws Exception {
    List<Field> fields = Asking.hidden(card(token, CASH, place), "value=\"witness\"");
    fields.add(new Field("do", "witness"));
    fields.add(new Field("again", sum));
    return asking().post(CASH, token, fields, Map.of());
  }

  private void post(String token, String path, String button, Field... fields) throws Exception {
    assertThat(send(token, path, button, fields).statusCode()).isEqualTo(303);
  }

  private HttpResponse<String> send(String token, String path, String button, Field... fields)
      throws Exception {
    List<Field> form = new ArrayList<>(Asking.hidden(page(token, path), button));
    form.addAll(List.of(fields));
    return asking().post(path, token, form, Map.of());
  }

  /** The card of a page that tells of something. */
  private String card(String token, String path, String what) throws Exception {
    return found(
        page(token, path),
        "(?s)(<div class=\"card\">(?:(?!<div).)*" + what + "(?:(?!</div>).)*</div>)");
  }

  private static String found(String page, String pattern) {
    var matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  private String page(String token, String path) throws Exception {
    return asking().get(path, token).body();
  }

  private Asking asking() {
    return new Asking(portal);
  }
}
