package org.branchwork.fundraising.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of a pack, listed with their SHA-256, as one ZIP that ends with its own. */
final class PackFiles {

  private static final String PLACE_OF_SEAL = "0".repeat(64);
  private static final String MANIFEST = "manifest.sha256";

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  void add(String name, byte[] bytes) {
    files.put(name, bytes);
  }

  void add(String name, String text) {
    add(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The ZIP; its comment, which is its end, is the SHA-256 of all bytes before. */
  byte[] sealed(LocalDateTime made) {
    StringBuilder manifest = new StringBuilder();
    files.forEach(
        (name, bytes) -> manifest.append(sha256(bytes)).append("  ").append(name).append('\n'));
    add(MANIFEST, manifest.toString());
    byte[] zip = zip(made);
    byte[] before = Arrays.copyOf(zip, zip.length - PLACE_OF_SEAL.length());
    byte[] seal = sha256(before).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(seal, 0, zip, before.length, seal.length);
    return zip;
  }

  private byte[] zip(LocalDateTime made) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setComment(PLACE_OF_SEAL);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(made);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
