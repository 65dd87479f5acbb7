package org.branchwork.fundraising.statements;

import java.util.regex.Pattern;
import org.branchwork.fundraising.api.statements.ReadingAnswers;

/** Tells a format by how its files begin. */
final class Formats {
  private static final int LOOKED_AT = 4000;
  private static final Pattern OFX = Pattern.compile("(?i)^OFXHEADER|<OFX\\s*>");
  private static final Pattern XML = Pattern.compile("^<");
  private static final Pattern MT = Pattern.compile("(?m)^:20:|^\\{1:F");
  private static final Pattern QIF = Pattern.compile("^![A-Za-z]");
  private static final Pattern BAI2 = Pattern.compile("^01,.*\\s+02,");

  private Formats() {}

  static Found read(String text, ReadingAnswers answers) {
    String start = text.stripLeading();
    String head = start.substring(0, Math.min(start.length(), LOOKED_AT));
    if (OFX.matcher(head).find()) {
      return new OfxReader(text).read();
    }
    if (XML.matcher(head).find()) {
      return new CamtReader(text).read();
    }
    if (QIF.matcher(head).find()) {
      return new QifReader(text, answers.dateOrder()).read();
    }
    if (BAI2.matcher(head).find()) {
      return new BaiReader(text).read();
    }
    if (MT.matcher(head).find()) {
      return new MtReader(text).read();
    }
    return new CsvReader(text, answers).read();
  }
}
