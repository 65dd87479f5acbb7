package org.branchwork.web.platform.erasure.list;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file to which a line is added for each case that is erased, before the erasure is committed. A
 * line holds the case's number, a digest that tells it from every other, and the moment; nothing
 * that tells of a person. The file is only ever added to.
 */
public final class ErasedCases {

  /** Its name in the data directory. */
  public static final String FILE = "erased-cases";

  /** Stands for the number in an entry that is a record of the fund; its digest tells which. */
  public static final long NO_CASE = 0;

  private static final Pattern LINE =
      Pattern.compile("(erased|kept) ([0-9]{1,18}) ([0-9a-f]{64}) (\\S{20,30})");

  private final Path file;

  /** The list in this file, which need not be there yet. */
  public ErasedCases(Path file) {
    this.file = file;
  }

  /** A case that was erased, or a record of the fund. */
  public record Entry(long caseId, String digest, Instant at) {}

  /** Notes that a case is erased; it is on disk when this returns. */
  public void add(Entry entry) throws IOException {
    append("erased", entry);
  }

  /** Notes that it is not: the erasure was undone in the moment it was to be committed. */
  public void takeBack(Entry entry) throws IOException {
    append("kept", entry);
  }

  /** What is erased, each case once; none without a file. A line that was broken off is passed. */
  public List<Entry> all() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    Map<String, Entry> erased = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
      Matcher parts = LINE.matcher(line);
      if (parts.matches() && parts.group(1).equals("erased")) {
        long number = Long.parseLong(parts.group(2));
        erased.put(
            parts.group(3), new Entry(number, parts.group(3), Instant.parse(parts.group(4))));
      } else if (parts.matches()) {
        erased.remove(parts.group(3));
      }
    }
    return List.copyOf(erased.values());
  }

  private synchronized void append(String what, Entry entry) throws IOException {
    // begins a line of its own whatever was broken off before
    String line = "\n" + what + " " + entry.caseId() + " " + entry.digest() + " " + entry.at();
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      ByteBuffer bytes = StandardCharsets.US_ASCII.encode(line + "\n");
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    // the name of a new file is on disk with its directory
    try (FileChannel directory =
        FileChannel.open(Objects.requireNonNull(file.toAbsolutePath().getParent()))) {
      directory.force(true);
    }
  }
}
