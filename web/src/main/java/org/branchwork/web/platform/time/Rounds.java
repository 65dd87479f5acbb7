package org.branchwork.web.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.branchwork.web.platform.audit.AuditSealer;

/** What is done again and again, each at its own pace. */
@ApplicationScoped
class Rounds {

  private static final int WAITED_FOR_SECONDS = 2;
  private static final int SEAL_SECONDS = 10;
  private static final int ANSWER_SECONDS = 60;
  private static final int COVER_SECONDS = 60;
  private static final int GIVING_SECONDS = 60;
  private static final int LEDGER_SECONDS = 60;

  /** Periods end with a day, so once an hour is soon enough. */
  private static final int ERASURE_SECONDS = 3_600;

  /** A change is shown within two seconds, on pages that are kept too. */
  private static final int ACCOUNT_SECONDS = 2;

  @Inject AuditSealer sealer;
  @Inject MailRounds mail;
  @Inject CaseworkChores casework;
  @Inject FundraisingChores fundraising;
  @Inject StatementChores statements;

  /**
   * A chore and its pace.
   *
   * @param seconds from the end of one turn to the beginning of the next
   */
  record Round(int seconds, Chore chore) {}

  /**
   * All of them.
   *
   * @throws IllegalStateException naming the setting that is malformed
   */
  List<Round> all() {
    List<Round> all = new ArrayList<>(mail.all());
    all.add(new Round(SEAL_SECONDS, new Chore("audit seal", sealer::seal)));
    all.add(new Round(ANSWER_SECONDS, new Chore("late answers", casework::lateAnswers)));
    all.add(new Round(COVER_SECONDS, new Chore("covers", casework::covers)));
    all.add(new Round(WAITED_FOR_SECONDS, new Chore("subject access", casework::gather)));
    all.add(new Round(ANSWER_SECONDS, new Chore("answered requests", casework::sweep)));
    all.add(new Round(GIVING_SECONDS, new Chore("public totals", fundraising::moveTotals)));
    all.add(new Round(GIVING_SECONDS, new Chore("drafts of pledges", fundraising::sweep)));
    all.add(new Round(GIVING_SECONDS, new Chore("thanks for pledges", fundraising::thank)));
    all.add(new Round(GIVING_SECONDS, new Chore("lapsed pledges", fundraising::lapse)));
    all.add(new Round(GIVING_SECONDS, new Chore("reminders of pledges", fundraising::remind)));
    all.add(
        new Round(WAITED_FOR_SECONDS, new Chore("imports of statements", statements::importNext)));
    all.add(new Round(ERASURE_SECONDS, new Chore("erasure in the fund", fundraising::erasePast)));
    all.add(new Round(LEDGER_SECONDS, new Chore("ledger seal", fundraising::seal)));
    all.add(new Round(LEDGER_SECONDS, new Chore("ledger proof", fundraising::prove)));
    all.add(
        new Round(ACCOUNT_SECONDS, new Chore("published accounts", fundraising::watchAccounts)));
    return all;
  }
}
