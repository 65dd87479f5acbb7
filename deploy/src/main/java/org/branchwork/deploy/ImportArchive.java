package org.branchwork.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * An export that is read: nothing of it is believed before all of it was held against its digests.
 */
final class ImportArchive implements AutoCloseable {
  private static final int DIGEST = 64;
  private static final int GAP = 2;

  private final Path file;
  private final ZipFile zip;
  private final ObjectNode manifest;

  private ImportArchive(Path file, ZipFile zip, ObjectNode manifest) {
    this.file = file;
    this.zip = zip;
    this.manifest = manifest;
  }

  /** Refuses what is no export, or one of another format. */
  static ImportArchive open(Path file) {
    ZipFile zip = null;
    try {
      zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
      return new ImportArchive(file, zip, manifest(file, zip));
    } catch (JsonProcessingException | Refusal refused) {
      close(zip);
      throw new Refusal("import.no-export", file, CaseworkExport.FORMAT_VERSION);
    } catch (IOException unreadable) {
      close(zip);
      throw new Refusal("import.unreadable", file, unreadable.getMessage());
    }
  }

  private static ObjectNode manifest(Path file, ZipFile zip) throws IOException {
    var entry = zip.getEntry(ExportArchive.MANIFEST);
    if (entry != null) {
      try (var in = zip.getInputStream(entry)) {
        if (new ObjectMapper().readTree(in) instanceof ObjectNode manifest
            && manifest.path("format").asText().equals(CaseworkExport.FORMAT)
            && manifest.path("formatVersion").asInt() == CaseworkExport.FORMAT_VERSION) {
          return manifest;
        }
      }
    }
    throw new Refusal("import.no-export", file, CaseworkExport.FORMAT_VERSION);
  }

  private static void close(@Nullable ZipFile zip) {
    try {
      if (zip != null) zip.close();
    } catch (IOException nothingWasWritten) {
      throw new IllegalStateException(nothingWasWritten);
    }
  }

  ObjectNode manifest() {
    return manifest;
  }

  /**
   * Refuses a file of which an entry is missing, is not what was written, or came from elsewhere.
   */
  void check(Progress progress) {
    var taken = Digests.sha256();
    long checked = 0;
    try (var lines = lines(ExportArchive.ENTRIES)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var name = line.substring(DIGEST + GAP);
        if (!digestOf(name).equals(line.substring(0, DIGEST))) throw damaged(name);
        if (ExportArchive.counts(name)) {
          taken.update((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        progress.at("entries", ++checked);
      }
    } catch (IOException | IndexOutOfBoundsException unreadable) {
      throw damaged(ExportArchive.ENTRIES);
    }
    var digest = HexFormat.of().formatHex(taken.digest());
    if (!digest.equals(manifest.path("digest").asText())) throw damaged(ExportArchive.MANIFEST);
    // besides the list itself
    if (zip.size() != checked + 1) throw new Refusal("import.more", file);
  }

  private String digestOf(String name) {
    var digest = Digests.sha256();
    try (var in = new DigestInputStream(open(name), digest)) {
      if (in.transferTo(OutputStream.nullOutputStream()) != size(name)) throw damaged(name);
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException unreadable) {
      throw damaged(name);
    }
  }

  /** The bytes of an entry. */
  InputStream open(String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) throw damaged(name);
    return zip.getInputStream(entry);
  }

  long size(String name) {
    var entry = zip.getEntry(name);
    if (entry == null) throw damaged(name);
    return entry.getSize();
  }

  BufferedReader lines(String name) throws IOException {
    return new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8));
  }

  /** What is said of an entry that is missing or not what was written. */
  Refusal damaged(String name) {
    return new Refusal("import.damaged", name, file);
  }

  @Override
  public void close() {
    close(zip);
  }
}
