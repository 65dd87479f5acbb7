package org.branchwork.web.platform.mail.reading;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads from the header lines of a message to what it belongs. */
final class Threading {
  private static final Pattern ID = Pattern.compile("<[^<>\\s]{3,250}>");
  private static final int MOST = 100;
  private static final int LONGEST_LINE = 16 * 1024;

  private final Headers headers;

  Threading(Headers headers) {
    this.headers = headers;
  }

  ReadThread read() {
    return new ReadThread(fromName(), recipients(), answered());
  }

  private @Nullable String fromName() {
    var line = headers.first("From");
    if (line == null) return null;
    var name = Words.seen(Words.of(name(Words.whole(line, LONGEST_LINE))));
    return name.isEmpty() ? null : name;
  }

  private static String name(String line) {
    try {
      var addresses = InternetAddress.parseHeader(line, false);
      // as the bytes stand: encoded words are decoded here, wherever they stand
      var name = addresses.length == 0 ? null : rawName(addresses[0], line);
      return name == null ? "" : name;
    } catch (AddressException malformed) {
      return "";
    }
  }

  private static @Nullable String rawName(InternetAddress address, String line) {
    var name = address.getPersonal();
    return name == null && line.contains("<") ? line.replaceFirst("<.*", "") : name;
  }

  private List<String> recipients() {
    return Stream.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To")
        .flatMap(name -> headers.all(name).stream())
        .flatMap(line -> Addresses.all(line).stream())
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** What is answered directly comes first, then the thread from its end to its beginning. */
  private List<String> answered() {
    var direct = ids("In-Reply-To");
    var thread = new ArrayList<>(ids("References"));
    Collections.reverse(thread);
    return Stream.concat(direct.stream(), thread.stream()).distinct().limit(MOST).toList();
  }

  private List<String> ids(String name) {
    return headers.all(name).stream()
        .flatMap(line -> ID.matcher(line).results())
        .map(MatchResult::group)
        .toList();
  }
}
