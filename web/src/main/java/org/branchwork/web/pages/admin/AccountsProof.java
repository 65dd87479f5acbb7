package org.branchwork.web.pages.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.accounts.PublishedAccount;
import org.branchwork.fundraising.api.accounts.PublishedAccountSearch;
import org.branchwork.web.pages.shared.Texts;

/** On the operations page: whether the seals of the accounts hold that the funds show. */
@Named
@RequestScoped
public class AccountsProof {

  private static final Caller OPERATIONS = Caller.system("operations");

  @Inject PublishedAccountSearch accounts;

  private long broken;
  private boolean any;

  @PostConstruct
  void look() {
    List<PublishedAccount> all = accounts.accounts(OPERATIONS);
    broken = all.stream().filter(PublishedAccount::broken).count();
    any = broken > 0 || all.stream().anyMatch(fund -> fund.shown().isPresent());
  }

  /** Whether a seal does not hold. */
  public boolean isFailed() {
    return broken > 0;
  }

  /** What was found, as a sentence. */
  public String getSentence() {
    if (broken > 0) {
      return Texts.say("operations.accounts-fail", broken);
    }
    return Texts.get(any ? "operations.accounts-hold" : "operations.accounts-none");
  }
}
