package org.branchwork.web.pages.fundraising;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.branchwork.fundraising.api.payouts.PayoutFiles;
import org.branchwork.fundraising.api.payouts.PayoutFiles.NamedText;
import org.branchwork.web.platform.documents.PaperZip;

/** The files of a run as one download. */
final class RunFile {

  private RunFile() {}

  /** Makes it the answer: the file, or a ZIP when the bank takes several. */
  static void hand(long number, PayoutFiles files, Instant at) {
    if (files.files().size() == 1) {
      NamedText file = files.files().get(0);
      String type = file.name().endsWith(".csv") ? "text/csv" : "text/plain";
      LedgerFile.hand(file.name(), type + "; charset=US-ASCII", bytes(file));
    } else {
      PaperZip zip = new PaperZip(at);
      files.files().forEach(file -> zip.add(file.name(), bytes(file)));
      LedgerFile.hand("run-" + number + ".zip", "application/zip", zip.bytes());
    }
  }

  private static byte[] bytes(NamedText file) {
    return file.content().getBytes(StandardCharsets.US_ASCII);
  }
}
