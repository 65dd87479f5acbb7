package org.branchwork.web.pages.casework;

import org.branchwork.casework.api.deadlines.LawPreview.Moved;
import org.branchwork.casework.api.deadlines.LawRow;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/** A row of the law, in words. */
public record LawLine(LawRow row) {

  public String getClaim() {
    return Texts.get("case-limits.claim." + row.claim());
  }

  public String getJurisdiction() {
    return Texts.get("case-limits.jurisdiction." + row.jurisdiction());
  }

  public String getRange() {
    return row.until() == null
        ? Texts.say("law.range-open", Dates.day(row.from()))
        : Texts.say("law.range", Dates.day(row.from()), Dates.day(row.until()));
  }

  public String getLength() {
    return Texts.say(row.claim() == Claim.INTERIM_RELIEF ? "law.days" : "law.months", row.length());
  }

  public String getSource() {
    return row.source();
  }

  public String getChecked() {
    return Dates.day(row.checkedOn());
  }

  /** A limit that a change would move. */
  public record Move(Moved moved) {

    public String getReference() {
      return moved.reference();
    }

    public String getHref() {
      return "/portal/cases/" + moved.reference() + "/limits";
    }

    public String getBefore() {
      return Texts.say("law.day", Dates.day(moved.safeBefore()), Dates.day(moved.limitBefore()));
    }

    public String getAfter() {
      return Texts.say("law.day", Dates.day(moved.safeAfter()), Dates.day(moved.limitAfter()));
    }
  }
}
