package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.branchwork.casework.api.mail.FiledMailSearch;
import org.branchwork.web.pages.shared.CurrentUser;

/** Of the cases that a list shows, those whose member was not reached by the last mail. */
@Named
@RequestScoped
public class ReturnedMails {

  @Inject FiledMailSearch search;
  @Inject CurrentUser me;

  private final Map<String, Boolean> of = new HashMap<>();

  /** Looks the cases of a list up, all at once. */
  void look(Collection<String> references) {
    search.notReceived(references, me.casework()).forEach(reference -> of.put(reference, true));
  }

  /** By reference; a case that is not here has no mail that came back. */
  public Map<String, Boolean> getOf() {
    return of;
  }
}
