package org.branchwork.web.platform.mail.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Files that old programs write into the text itself. The text keeps them: nothing is cut out. */
final class Uuencoded {
  private static final Pattern BEGIN = Pattern.compile("(?m)^begin [0-7]{3,4} (\\S.{0,300})$");
  private static final int MOST = 50;

  private Uuencoded() {}

  static List<ReadAttachment> in(String text) {
    var files = new ArrayList<ReadAttachment>();
    var begin = BEGIN.matcher(text);
    int from = 0;
    while (files.size() < MOST && begin.find(from)) {
      from = begin.end();
      int end = text.indexOf("\nend", from);
      if (end < 0) return files;
      var bytes = decoded(text.substring(from, end));
      var name = FileNames.plain(begin.group(1));
      files.add(
          new ReadAttachment(
              name, "application/octet-stream", () -> new ByteArrayInputStream(bytes)));
      from = end;
    }
    return files;
  }

  private static byte[] decoded(String lines) {
    var bytes = new ByteArrayOutputStream();
    lines.lines().filter(line -> !line.isBlank()).forEach(line -> decode(line, bytes));
    return bytes.toByteArray();
  }

  private static void decode(String line, ByteArrayOutputStream into) {
    int left = value(line, 0);
    for (int at = 1; left > 0 && at < line.length(); at += 4, left -= 3) {
      int three = 0;
      for (int i = 0; i < 4; i++) three = three << 6 | value(line, at + i);
      for (int i = 0; i < Math.min(3, left); i++) into.write(three >> 16 - 8 * i & 0xFF);
    }
  }

  /** Six bits of a character; spaces at the end of a line may have been lost. */
  private static int value(String line, int at) {
    return at < line.length() ? line.charAt(at) - ' ' & 0x3F : 0;
  }
}
