package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.branchwork.casework.api.calls.CallerSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.jspecify.annotations.Nullable;

/** The other cases of the person whose case is shown, as far as the reader may see them. */
@Named
@RequestScoped
public class EarlierCases {

  @Inject CallerSearch callers;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  private @Nullable KnownCallerView known;

  /** Looks, unless the page goes elsewhere. */
  public void load() {
    if (!FacesContext.getCurrentInstance().getResponseComplete()) {
      known = new KnownCallerView(callers.ofCase(request.reference(), me.casework()));
    }
  }

  public KnownCallerView getKnown() {
    return Objects.requireNonNull(known);
  }
}
