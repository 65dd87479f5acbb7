package org.branchwork.web.pages.fundraising;

import org.branchwork.fundraising.api.statements.ImportProgress;
import org.branchwork.web.pages.shared.Texts;

/** How far the portal is with a statement file, in words and as a bar. */
public class ImportProgressView {

  private final ImportProgress progress;

  ImportProgressView(ImportProgress progress) {
    this.progress = progress;
  }

  public String getName() {
    return progress.name();
  }

  /** Such as how many lines of how many are stored. */
  public String getSentence() {
    return Texts.say("bank.stage." + progress.stage(), progress.done(), progress.total());
  }

  /** Whether lines are counted by now; reading a file counts none. */
  public boolean isCounted() {
    return progress.total() > 0;
  }

  public int getDone() {
    return progress.done();
  }

  public int getTotal() {
    return progress.total();
  }
}
