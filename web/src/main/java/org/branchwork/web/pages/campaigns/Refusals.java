package org.branchwork.web.pages.campaigns;

import org.branchwork.campaigns.api.CampaignsRuleBroken;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;

/** Puts what a desk refused beside the fields of the form. */
final class Refusals {
  private static final String WHOLE_FORM = "actions";

  private Refusals() {}

  /** A key {@code post.title.too-long} is about the field {@code title}. */
  static void note(CampaignsRuleBroken broken, Problems problems) {
    for (String key : broken.keys()) {
      String[] part = key.split("\\.");
      String field = part.length == 3 ? part[1] : WHOLE_FORM;
      problems.add(field, Texts.get("newsdesk.refused." + key));
    }
  }

  /** Whether somebody else was quicker; then there is something to compare, not to mend. */
  static boolean isQuickerWriter(CampaignsRuleBroken broken) {
    return broken.key().endsWith(".changed");
  }
}
