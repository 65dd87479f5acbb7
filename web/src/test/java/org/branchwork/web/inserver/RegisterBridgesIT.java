package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.branchwork.web.inserver.Asking.Field;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The fund and the campaigns ask the membership register, each for what it needs. */
@ExtendWith(ArquillianExtension.class)
public class RegisterBridgesIT {

  private static final String FUND = "/portal/fund/membership";
  private static final String QUORUM =
      "/portal/quorum?day-day=15&day-month=1&day-year=2031&figure=";

  private static final String KEPT =
      "select count(*) from platform.audit_entry where action = 'StandingAsked' and actor = ?";

  @Inject Staff staff;
  @Inject Rows rows;
  @Inject Jdbi jdbi;
  @ArquillianResource URL portal;

  private final String number =
      "N" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

  @Test
  void a_treasurer_sees_whether_a_member_was_in_benefit_on_a_strike_day() throws Exception {
    member();
    UUID treasurer = staff.hire("treasurer");
    String token = staff.signIn(treasurer);

    assertThat(asked(token, number.toLowerCase(Locale.ROOT), "13"))
        .contains("Wanda Wagtail", "Friday 13 November 2026", "Head office lists this member")
        .contains("Joined 17 October 2026: not yet a member for 28 days by then");
    assertThat(asked(token, number, "14"))
        .contains("a member for at least 28 days by then", "more than 0 days late by then");
    assertThat(asked(token, "nosuch" + number, "14"))
        .contains("The register has no member of this number");
    assertThat(rows.text(KEPT, treasurer.toString())).isEqualTo("3");
  }

  @Test
  void what_is_missing_is_told_beside_its_field_and_what_was_typed_stays() throws Exception {
    String token = staff.signIn(staff.hire("treasurer"));

    assertThat(asked(token, "", "13")).contains("<title>Error: ", "Type the membership number");
    assertThat(asked(token, number, "")).contains("value=\"" + number + "\"", "the day");
  }

  @Test
  void a_secretary_sees_the_quorum_and_nobody_by_name() throws Exception {
    String token = staff.signIn(staff.hire("secretary"));
    Asking asking = new Asking(portal);
    String before = asking.get(QUORUM + "100", token).body();
    member();
    String after = asking.get(QUORUM + "100", token).body();

    assertThat(after).contains("Wednesday 15 January 2031").doesNotContain("Wagtail");
    assertThat(quorum(after)).isEqualTo(quorum(before) + 1);
    assertThat(asking.get(QUORUM + "101", token).body())
        .contains("<title>Error: ", "Type a whole number of per cent, from 1 to 100.");
    assertThat(asking.get(QUORUM + "25&rule=MEMBERS", token).body())
        .contains("<p class=\"big\">25<");
  }

  private static int quorum(String page) {
    String from = page.substring(page.indexOf("<p class=\"big\">") + "<p class=\"big\">".length());
    return Integer.parseInt(from.substring(0, from.indexOf('<')));
  }

  private String asked(String token, String number, String day) throws Exception {
    Asking asking = new Asking(portal);
    List<Field> form = new ArrayList<>(Asking.hidden(asking.get(FUND, token).body(), "ask"));
    form.add(new Field("do", "ask"));
    form.add(new Field("number", number));
    form.add(new Field("day-day", day));
    form.add(new Field("day-month", "11"));
    form.add(new Field("day-year", "2026"));
    return asking.post(FUND, token, form, Map.of()).body();
  }

  private void member() {
    jdbi.useTransaction(
        handle -> {
          handle
              .createQuery(
                  "select set_config('branchwork.kind', 'STAFF', true) kind,"
                      + " set_config('branchwork.permissions', 'casework.REGISTER', true) held")
              .mapToMap()
              .one();
          handle.execute(
              "insert into casework.member (number, name, joined_on, paid_until, fingerprint,"
                  + " first_seen_on) values (?, 'Wanda Wagtail', '2026-10-17', '2026-11-13',"
                  + " repeat('0', 64), '2026-10-17')",
              number);
        });
  }
}
