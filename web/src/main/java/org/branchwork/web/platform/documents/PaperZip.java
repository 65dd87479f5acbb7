package org.branchwork.web.platform.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Several documents as one ZIP; their names are ours, never what somebody called a file. */
public final class PaperZip {

  private static final Pattern WORD = Pattern.compile("[a-z0-9-]+");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(out);
  private final long made;

  /**
   * Begins a ZIP.
   *
   * @param made when, as each entry says
   */
  public PaperZip(Instant made) {
    this.made = made.toEpochMilli();
  }

  /**
   * Adds a document.
   *
   * @param name lower case, in one folder or none
   */
  public PaperZip add(String name, byte[] bytes) {
    if (!isOurs(name)) {
      throw new IllegalArgumentException(name);
    }
    try {
      ZipEntry entry = new ZipEntry(name);
      entry.setTime(made);
      zip.putNextEntry(entry);
      zip.write(bytes);
      zip.closeEntry();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Words of small letters, digits and hyphens: a folder or none, a name and an ending. */
  private static boolean isOurs(String name) {
    String[] path = name.split("/", -1);
    String[] file = path[path.length - 1].split("\\.", -1);
    return path.length <= 2
        && file.length == 2
        && Stream.concat(Stream.of(path).limit(path.length - 1L), Stream.of(file))
            .allMatch(word -> WORD.matcher(word).matches());
  }

  /** The ZIP. */
  public byte[] bytes() {
    try {
      zip.close();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One document of a ZIP that was made here. */
  public static Optional<byte[]> entry(byte[] zip, String name) {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return Optional.of(in.readAllBytes());
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
