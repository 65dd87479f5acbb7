package org.branchwork.web.pages.casework;

import java.util.Locale;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** A list of the queue, as a link in the rail with its count. */
public record CaseTab(View view, boolean shown, String count) {

  public String getHref() {
    return href(view);
  }

  public String getLabel() {
    return Texts.get("cases.view." + view);
  }

  /** For {@code aria-current}: which list the page shows. */
  public @Nullable String getCurrent() {
    return shown ? "page" : null;
  }

  public String getCount() {
    return count;
  }

  static String href(View view) {
    return "/portal/cases?view=" + view.name().toLowerCase(Locale.ROOT);
  }
}
