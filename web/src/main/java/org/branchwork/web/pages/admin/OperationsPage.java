package org.branchwork.web.pages.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.FormRequest.Kind;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.health.KeptLog;
import org.branchwork.web.platform.health.ServerFacts;
import org.branchwork.web.platform.identity.SignedIn;
import org.branchwork.web.platform.mail.MailSearch;
import org.branchwork.web.platform.mail.MailText;
import org.branchwork.web.platform.outbox.OutboxCounts;
import org.branchwork.web.platform.outbox.OutboxDesk;
import org.branchwork.web.platform.settings.PortalSettings;
import org.jspecify.annotations.Nullable;

/** What waits to be done, what was given up, which mails went, and what runs here. */
@Named
@RequestScoped
public class OperationsPage {

  private static final int ROWS = 100;
  private static final Set<String> OUTCOMES = Set.of("rerun", "gone", "stale");

  @Inject FormRequest request;
  @Inject OutboxDesk outbox;
  @Inject MailSearch mail;
  @Inject ServerFacts server;
  @Inject PortalSettings settings;
  @Inject SignedIn signedIn;

  private OutboxCounts counts = new OutboxCounts(0, 0, 0, null);
  private List<ParkedLine> parked = List.of();
  private List<MailLine> mails = List.of();
  private @Nullable MailText letter;

  /** Answers a GET; a POST has a parked row tried again. */
  public void load() {
    if (request.isPost()) {
      request.redirect("/portal/operations?done=" + rerun());
      return;
    }
    counts = outbox.counts();
    parked = outbox.parked(ROWS).stream().map(ParkedLine::of).toList();
    mails = mail.latest(ROWS).stream().map(MailLine::of).toList();
    letter = request.number("mail").flatMap(mail::text).orElse(null);
  }

  private String rerun() {
    if (!request.isFresh(Kind.OPERATIONS)) {
      return "stale";
    }
    boolean done =
        request.number("row").map(row -> outbox.rerun(row, signedIn.accountId())).orElse(false);
    return done ? "rerun" : "gone";
  }

  public OutboxCounts getCounts() {
    return counts;
  }

  public List<ParkedLine> getParked() {
    return parked;
  }

  public List<MailLine> getMails() {
    return mails;
  }

  /** Whether the text of a mail was asked for, in the demo alone. */
  public boolean isLetterAsked() {
    return settings.demo() && request.number("mail").isPresent();
  }

  /** The mail that was asked for; null when there is nobody to write to any more. */
  public @Nullable MailText getLetter() {
    return letter;
  }

  public boolean isDemo() {
    return settings.demo();
  }

  public String getToken() {
    return request.newToken(Kind.OPERATIONS);
  }

  /** What was just done, as a sentence; empty for nothing. */
  public String getOutcome() {
    String done = request.value("done");
    return OUTCOMES.contains(done) ? Texts.get("operations.done." + done) : "";
  }

  /** Since when the oldest row waits, as a sentence. */
  public String getWaitingNote() {
    return counts.oldestWaiting() == null
        ? Texts.get("operations.waiting-none")
        : Texts.say("operations.waiting-since", Dates.moment(counts.oldestWaiting()));
  }

  /** Whether something was given up, as a sentence. */
  public String getParkedNote() {
    return Texts.get(counts.parked() == 0 ? "operations.parked-none" : "operations.parked-some");
  }

  public String getDatabase() {
    return Texts.say("operations.database-is", server.databaseVersion());
  }

  /** Whether the log of the database is kept, as a sentence. */
  public String getKeptLog() {
    KeptLog log = server.keptLog();
    if (!log.on()) {
      return Texts.get("operations.log-off");
    }
    if (log.fails()) {
      String failed = Dates.moment(log.lastFailed().orElseThrow());
      return Texts.say("operations.log-fails", failed, log.failures());
    }
    return log.lastKept()
        .map(at -> Texts.say("operations.log-kept", Dates.moment(at)))
        .orElse(Texts.get("operations.log-new"));
  }

  /** When the database was last backed up, as a sentence. */
  public String getBackup() {
    return server
        .lastBackup()
        .map(at -> Texts.say("operations.backup-last", Dates.moment(at)))
        .orElse(Texts.get("operations.backup-none"));
  }

  public String getMailWay() {
    return Texts.get(mail.sends() ? "operations.mail-sent" : "operations.mail-kept");
  }

  public String getVersion() {
    return server.portalVersion();
  }
}
