package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;

/** Of the cases that a list shows, those whose member was not reached by the last mail. */
@Named
@RequestScoped
public class ReturnedMails {

  private final Map<String, Boolean> of = new HashMap<>();

  void note(String reference, boolean notReceived) {
    if (notReceived) {
      of.put(reference, true);
    }
  }

  /** By reference; a case that is not here has no mail that came back. */
  public Map<String, Boolean> getOf() {
    return of;
  }
}
