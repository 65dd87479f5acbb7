package org.branchwork.deploy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An export that is being written: a ZIP, entry after entry, of which none is whole in memory. The
 * same entries give the same bytes.
 */
final class ExportArchive implements AutoCloseable {
  static final String ENTRIES = "entries.sha256";
  static final String MANIFEST = "manifest.json";
  static final String README = "README.txt";

  /** What is written says nothing of when; the month before would be told with a time zone. */
  private static final LocalDateTime NO_MOMENT = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** What an entry holds. */
  interface Content {
    void to(OutputStream out) throws IOException, SQLException;
  }

  private final FileChannel channel;
  private final ZipOutputStream zip;
  private final StringBuilder lines = new StringBuilder();
  private final MessageDigest taken = Digests.sha256();

  /** Begins a file that was not there and that nobody else may read. */
  ExportArchive(Path file) throws IOException {
    channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
    zip.setLevel(Deflater.BEST_SPEED);
  }

  void add(String name, Content content) throws IOException, SQLException {
    var digest = Digests.sha256();
    begin(name);
    var counted = new DigestOutputStream(new Kept(zip), digest);
    content.to(counted);
    counted.flush();
    zip.closeEntry();
    var line = HexFormat.of().formatHex(digest.digest()) + "  " + name + "\n";
    lines.append(line);
    if (counts(name)) taken.update(line.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether an entry is of what an import takes in; the digest of all is over these alone. */
  static boolean counts(String name) {
    return !name.startsWith("audit/") && !name.equals(README) && !name.equals(MANIFEST);
  }

  /** The digest over all that was added and counts. Nothing that counts is added afterwards. */
  String digest() {
    return HexFormat.of().formatHex(taken.digest());
  }

  /** Writes the manifest and, last of all, the list of entries; all is on disk then. */
  void finish(ObjectNode manifest) throws IOException, SQLException {
    var json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
    add(MANIFEST, out -> out.write(json));
    begin(ENTRIES);
    zip.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
    zip.flush();
    channel.force(true);
  }

  private void begin(String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NO_MOMENT);
    zip.putNextEntry(entry);
  }

  @Override
  public void close() throws IOException {
    try {
      zip.close();
    } finally {
      channel.close();
    }
  }

  /** Whoever fills one entry cannot end the whole file by closing it. */
  private static final class Kept extends FilterOutputStream {
    Kept(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
