package org.branchwork.fundraising.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.fundraising.payouts.PayoutWorld.TREASURER;
import static org.branchwork.fundraising.payouts.PayoutWorld.strikeDay;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.claims.AcceptClaim;
import org.branchwork.fundraising.api.claims.ClaimKind;
import org.branchwork.fundraising.api.claims.ClaimReceipt;
import org.branchwork.fundraising.api.claims.MakeClaim;
import org.branchwork.fundraising.api.claims.MakeClaim.Claimant;
import org.branchwork.fundraising.api.claims.MakeClaim.Hardship;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the address of a claimant becomes the one at which a payee is told of changes. */
class ClaimAddressIT {
  private static final String IN_FORCE = "66374958";
  private static final String OTHER = "88837491";
  private static ClaimFixture claims;
  private static int forms;

  @BeforeAll
  static void start() {
    claims = new ClaimFixture();
  }

  @AfterAll
  static void stop() throws Exception {
    claims.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    claims.begin();
  }

  @Test
  void a_new_payee_is_told_at_the_address_of_the_accepted_claim() throws SQLException {
    accept(0, "1009", "dan@example.org", OTHER);
    assertThat(address("1009")).isEqualTo("dan@example.org");
  }

  @Test
  void a_claimant_who_left_no_address_has_none() throws SQLException {
    accept(0, "1009", null, OTHER);
    assertThat(address("1009")).isNull();
  }

  @Test
  void a_payee_without_an_address_gets_it_with_bank_details_that_are_in_force()
      throws SQLException {
    accept(0, "1001", "ann@example.org", IN_FORCE);
    assertThat(address("1001")).isEqualTo("ann@example.org");
    accept(1, "1001", "thief@example.org", IN_FORCE);
    assertThat(address("1001")).isEqualTo("ann@example.org");
  }

  @Test
  void whoever_claims_with_other_bank_details_is_not_told_in_the_members_place()
      throws SQLException {
    accept(0, "1001", "thief@example.org", OTHER);
    assertThat(address("1001")).isNull();
    assertThat(
            claims
                .payouts
                .database()
                .one("select count(*) from fundraising.payee_account where usable_from is null"))
        .isEqualTo("1");
  }

  private static void accept(int day, String member, String email, String number) {
    MakeClaim claim =
        new MakeClaim(
            "form-address-%08d".formatted(++forms),
            ClaimKind.STRIKE_PAY,
            List.of(ClaimsOfTests.whole(strikeDay(day))),
            Hardship.NONE,
            new Claimant(member, "A Member", email, "01632 960001"),
            "A Member",
            number.equals(OTHER) ? "107999" : "089999",
            number);
    ClaimReceipt receipt = claims.make(claim);
    claims.act(
        TREASURER,
        desks ->
            desks
                .decisions()
                .accept(
                    new AcceptClaim(receipt.reference(), Set.of(strikeDay(day)), null, 0),
                    TREASURER));
  }

  private static String address(String member) throws SQLException {
    return Stream.of(
            claims
                .payouts
                .database()
                .one(
                    "select coalesce(fundraising.payee_email(id), '-') from fundraising.payee"
                        + " where member = '"
                        + member
                        + "'"))
        .filter(email -> !email.equals("-"))
        .findFirst()
        .orElse(null);
  }
}
