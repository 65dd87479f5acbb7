package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundDesk;
import org.branchwork.fundraising.api.OpenFund;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.matching.PlaceLine;
import org.branchwork.fundraising.api.matching.ReconcileDesk;
import org.branchwork.fundraising.api.matching.Share;
import org.branchwork.fundraising.api.matching.UndoMatch;
import org.branchwork.fundraising.api.pledges.FollowUpDesk;
import org.branchwork.fundraising.api.pledges.PledgeSearch;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a donor is written once the money came, and while it does not come. */
@ExtendWith(ArquillianExtension.class)
public class PledgeLettersIT {

  private static final Caller PORTAL = Caller.system("test");

  @ArquillianResource URL portal;
  @Inject PlantedLine planted;
  @Inject FundDesk funds;
  @Inject ReconcileDesk reconciling;
  @Inject FollowUpDesk followUps;
  @Inject PledgeSearch pledges;
  @Inject Post post;
  @Inject Jdbi jdbi;

  private final UUID fund = UUID.randomUUID();
  private final String donor = UUID.randomUUID() + "@example.org";
  private final PaymentReference reference = PaymentReference.random(new SecureRandom());
  private final UUID pledge = UUID.randomUUID();

  @BeforeEach
  void open() {
    funds.open(new OpenFund(fund, "fund-" + fund, "A fund", "For pay", Optional.empty()), PORTAL);
    funds.setAccount(fund, new BankAccount("A fund", "089999", "66374958"), PORTAL);
    planted.keepBooks(fund);
  }

  @Test
  void a_donor_gets_one_receipt_though_the_match_was_undone_and_done_again() throws Exception {
    pledged(0);
    UUID line = planted.line(15_000, "PLEDGE " + reference.shown());
    UUID first = pay(line, 0);
    follow();
    assertThat(Mailbox.of(donor))
        .singleElement()
        .asString()
        .contains("Subject: Thank you: your money has arrived")
        .contains("Received so far, in pounds: 150.00", reference.shown())
        .doesNotContain("66374958");
    reconciling.undo(new UndoMatch(UUID.randomUUID(), first, "a mistake"), PORTAL);
    follow();
    pay(line, 2);
    follow();
    assertThat(Mailbox.of(donor)).hasSize(1);
    String key = pledges.mail(pledge, PORTAL).orElseThrow().key();
    assertThat(page("?key=" + key)).contains("All of pledge " + reference.shown() + " is paid");
    assertThat(page("")).contains("150.00").doesNotContain("is paid");
  }

  @Test
  void a_donor_is_reminded_with_what_is_open_and_a_link_that_takes_the_pledge_back()
      throws Exception {
    pledged(22);
    pay(planted.line(5_000, "PART"), 0, 5_000);
    follow();
    follow();
    String key = pledges.mail(pledge, PORTAL).orElseThrow().key();
    assertThat(Mailbox.of(donor))
        .singleElement()
        .asString()
        .contains("Subject: A reminder of your promise", "Amount in pounds: 100.00", "66374958")
        .contains("/pledge/" + reference.shown() + "?key=" + key);
  }

  @Test
  void a_pledge_that_nobody_pays_lapses() throws Exception {
    pledged(181);
    follow();
    assertThat(Mailbox.of(donor)).isEmpty();
    assertThat(page("")).contains("This pledge has lapsed");
  }

  private void follow() throws Exception {
    followUps.thank(PORTAL);
    followUps.lapse(PORTAL);
    followUps.remind(PORTAL);
    post.settle();
  }

  private UUID pay(UUID line, int seen) {
    return pay(line, seen, 15_000);
  }

  private UUID pay(UUID line, int seen, long pence) {
    UUID act = UUID.randomUUID();
    List<Share> shares = List.of(Share.ofPledge(reference, pence));
    reconciling.place(new PlaceLine(act, line, seen, shares), PORTAL);
    return act;
  }

  /** Promised so many days ago. */
  private void pledged(int days) {
    jdbi.useTransaction(
        handle -> {
          handle
              .select("select set_config('branchwork.kind', 'SYSTEM', true)")
              .mapTo(String.class)
              .one();
          handle.execute(
              "insert into fundraising.pledge (id, reference, form_key, fund, amount_pence,"
                  + " recurrence, kind, email, pledged_at, taken_by) values (?, ?, ?, ?, 15000,"
                  + " 'ONCE', 'PERSON', ?, now() - make_interval(days => ?), 'test')",
              pledge,
              reference.shown(),
              pledge.toString(),
              fund,
              donor,
              days);
        });
  }

  private String page(String query) throws Exception {
    return new Site(portal, "198.51.100.78").get("/pledge/" + reference.shown() + query).body();
  }
}
