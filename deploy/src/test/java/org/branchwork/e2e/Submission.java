package org.branchwork.e2e;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * One enquiry as a member typed it, told from all others by its words.
 *
 * @param words the message
 * @param files the content of each attached file, no two alike
 */
record Submission(String words, List<byte[]> files) {
  private static final int MOST_FILES = 3;
  private static final int LARGEST_FILE = 60_000;

  /** The next one of a client whose chances come from {@code chance}. */
  static Submission next(int client, int number, Random chance) {
    var words = "Enquiry %d of member %d, %016x".formatted(number, client, chance.nextLong());
    var files = new ArrayList<byte[]>();
    for (var left = chance.nextInt(MOST_FILES + 1); left > 0; left--) {
      files.add(text(1 + chance.nextInt(LARGEST_FILE), chance));
    }
    return new Submission(words, files);
  }

  private static byte[] text(int length, Random chance) {
    var bytes = new byte[length];
    for (var at = 0; at < length; at++) bytes[at] = (byte) ('a' + chance.nextInt(26));
    return bytes;
  }

  /** The post of the form as a browser makes it, files and all. */
  byte[] multipart(String boundary, String token) {
    var body = new ByteArrayOutputStream();
    field(body, boundary, "name=\"token\"", token.getBytes(StandardCharsets.US_ASCII));
    field(body, boundary, "name=\"do\"", "check".getBytes(StandardCharsets.US_ASCII));
    field(body, boundary, "name=\"name\"", "Robin Example".getBytes(StandardCharsets.US_ASCII));
    field(
        body, boundary, "name=\"email\"", "robin@example.org".getBytes(StandardCharsets.US_ASCII));
    field(body, boundary, "name=\"message\"", words.getBytes(StandardCharsets.UTF_8));
    for (var at = 0; at < files.size(); at++) {
      var disposition = "name=\"files\"; filename=\"letter-%d.txt\"".formatted(at);
      field(body, boundary, disposition, files.get(at));
    }
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return body.toByteArray();
  }

  private static void field(
      ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
    var head = "--%s\r\nContent-Disposition: form-data; %s\r\n".formatted(boundary, disposition);
    var type = disposition.contains("filename") ? "Content-Type: text/plain\r\n" : "";
    body.writeBytes((head + type + "\r\n").getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  /** SHA-256 of each file in hexadecimal, sorted, with spaces between. */
  String digests() {
    return files.stream().map(Submission::digest).sorted().collect(Collectors.joining(" "));
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
