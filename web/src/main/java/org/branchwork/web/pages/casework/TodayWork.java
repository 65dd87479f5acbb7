package org.branchwork.web.pages.casework;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.branchwork.casework.api.referrals.ReferralSearch;
import org.branchwork.casework.api.referrals.WaitingReferral;
import org.branchwork.casework.api.work.WorkSearch;
import org.branchwork.casework.api.workload.WorkloadSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.settings.CaseworkSettings;

/** On my day: what this person has still to do, and where a word is overdue. */
@Named
@RequestScoped
public class TodayWork {

  private static final int MOST = 20;

  @Inject WorkSearch work;
  @Inject WorkloadSearch workload;
  @Inject ReferralSearch referrals;
  @Inject CaseworkSettings settings;
  @Inject CurrentUser me;

  private List<WorkRows.Mine> tasks = List.of();
  private List<WorkloadPage.Quiet> quiet = List.of();
  private List<Awaited> awaited = List.of();

  /** A referral whose answer is waited for. */
  public record Awaited(String reference, String name, String recipient, String day) {

    static Awaited of(WaitingReferral waiting) {
      String day = Texts.say("referral.waiting-day", Dates.day(waiting.answerDueOn()));
      return new Awaited(waiting.reference(), waiting.name(), waiting.recipient(), day);
    }
  }

  @PostConstruct
  void load() {
    if (me.can("casework.work")) {
      awaited = referrals.waiting(MOST, me.casework()).stream().map(Awaited::of).toList();
      tasks = work.own(MOST, me.casework()).stream().map(WorkRows.Mine::of).toList();
      quiet =
          workload.quiet(settings.quietDays(), true, MOST, me.casework()).stream()
              .map(each -> WorkloadPage.Quiet.of(each, Map.of()))
              .toList();
    }
  }

  /** What this person has still to do, at most 20. */
  public List<WorkRows.Mine> getTasks() {
    return tasks;
  }

  /** This person's cases in which the branch has long said nothing, at most 20. */
  public List<WorkloadPage.Quiet> getQuiet() {
    return quiet;
  }

  /** The referrals of this person's cases that nobody has answered, at most 20. */
  public List<Awaited> getAwaited() {
    return awaited;
  }

  public String getQuietTitle() {
    return Texts.say("today.quiet", settings.quietDays());
  }
}
