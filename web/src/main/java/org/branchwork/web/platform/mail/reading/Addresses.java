package org.branchwork.web.platform.mail.reading;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The addresses of a header line, without names; encoded words in it never become one. */
final class Addresses {
  private static final Pattern LIKELY =
      Pattern.compile("[^\\s<>,;:\"()@]{1,200}@[^\\s<>,;:\"()@]{1,255}");
  private static final int MOST = 1000;

  /**
   * Some five hundred addresses; the library reads a malformed line in the square of its length.
   */
  private static final int LONGEST = 16 * 1024;

  private Addresses() {}

  /** The first, or null. */
  static @Nullable String first(@Nullable String line) {
    var all = all(line);
    return all.isEmpty() ? null : all.get(0);
  }

  static List<String> all(@Nullable String line) {
    if (line == null || line.isBlank()) return List.of();
    var plain = Words.plain(Words.whole(line, LONGEST));
    var read = parsed(plain);
    return read.isEmpty() || !read.stream().allMatch(address -> LIKELY.matcher(address).matches())
        ? likely(plain, read)
        : read;
  }

  private static List<String> parsed(String line) {
    try {
      return Arrays.stream(InternetAddress.parseHeader(line, false))
          .flatMap(Addresses::members)
          .map(InternetAddress::getAddress)
          .filter(Objects::nonNull)
          .map(address -> Words.seen(address))
          .filter(address -> !address.isEmpty())
          .limit(MOST)
          .toList();
    } catch (AddressException | RuntimeException malformed) {
      return List.of();
    }
  }

  /** The members of a group, or the address itself. */
  private static Stream<InternetAddress> members(InternetAddress address) {
    try {
      return address.isGroup() ? Arrays.stream(address.getGroup(false)) : Stream.of(address);
    } catch (AddressException malformed) {
      return Stream.empty();
    }
  }

  /** What looks like addresses in a line that is not as it should be; else what was read. */
  private static List<String> likely(String line, List<String> read) {
    var found = LIKELY.matcher(line).results().map(match -> match.group()).limit(MOST).toList();
    return found.isEmpty() ? read : found;
  }
}
