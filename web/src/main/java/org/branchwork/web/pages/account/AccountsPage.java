package org.branchwork.web.pages.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.branchwork.web.platform.identity.AccountList;
import org.branchwork.web.platform.identity.SignedIn;

/** Everybody who has an account; the table sorts and filters what was read once. */
@Named
@ViewScoped
public class AccountsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject transient AccountList list;
  @Inject transient SignedIn signedIn;

  private final List<AccountRow> accounts = new ArrayList<>();

  public void load() {
    list.all(signedIn.actor()).forEach(account -> accounts.add(new AccountRow(account)));
  }

  public List<AccountRow> getAccounts() {
    return accounts;
  }
}
