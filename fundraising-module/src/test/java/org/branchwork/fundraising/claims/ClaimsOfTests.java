package org.branchwork.fundraising.claims;

import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.claims.ClaimFile;
import org.branchwork.fundraising.api.claims.ClaimKind;
import org.branchwork.fundraising.api.claims.ClaimedDay;
import org.branchwork.fundraising.api.claims.MakeClaim;
import org.branchwork.fundraising.api.claims.MakeClaim.Claimant;
import org.branchwork.fundraising.api.claims.MakeClaim.Hardship;
import org.branchwork.fundraising.api.payouts.ReasonClass;

/** Claims as members send them. */
final class ClaimsOfTests {

  static final Claimant DAN = new Claimant("1009", "Dan Example", "dan@example.org", null);
  static final Hardship NEED =
      new Hardship(
          ReasonClass.HEALTH,
          12_000,
          "My boiler is broken.",
          List.of(new ClaimFile("bill.txt", "text/plain", new byte[] {1, 2, 3})));

  private static int forms;

  private ClaimsOfTests() {}

  static MakeClaim strikePay(Claimant who, ClaimedDay... days) {
    return claim(ClaimKind.STRIKE_PAY, List.of(days), Hardship.NONE, who);
  }

  static MakeClaim hardship(Claimant who) {
    return claim(ClaimKind.HARDSHIP, List.of(), NEED, who);
  }

  static MakeClaim claim(ClaimKind kind, List<ClaimedDay> days, Hardship need, Claimant who) {
    return to("66374958", kind, days, need, who);
  }

  static MakeClaim to(
      String number, ClaimKind kind, List<ClaimedDay> days, Hardship need, Claimant who) {
    return new MakeClaim(
        "form-%016d".formatted(++forms), kind, days, need, who, who.name(), "08-99-99", number);
  }

  static ClaimedDay whole(UUID strikeDay) {
    return new ClaimedDay(strikeDay, 1, 1);
  }
}
