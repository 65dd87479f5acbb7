package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The other cases of the person whose case is shown, as far as the reader may see them. */
@Named
@RequestScoped
public class EarlierCases {

  @Inject ShownCase shown;

  private @Nullable KnownCallerView known;

  /** Looks, unless the page goes elsewhere. */
  public void load() {
    if (!FacesContext.getCurrentInstance().getResponseComplete()) {
      known = new KnownCallerView(shown.get().orElseThrow().known());
    }
  }

  public KnownCallerView getKnown() {
    return Objects.requireNonNull(known);
  }
}
