package org.branchwork.web.inserver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The messages written for the tests, damaged by chance; the same seed gives the same messages. */
public final class DamagedMail {
  private static final Path ALL = Path.of("src", "test", "resources", "messages");
  private static final String[] TRAPS = {
    "\r\n\r\n",
    "--edge",
    "--edge--",
    "=?utf-8?B?",
    "?=",
    "\0",
    "\"",
    ";",
    "Content-Type: ",
    "multipart/mixed; boundary=",
    "message/rfc822",
    "base64",
    "charset=",
    "filename*0*=",
    "%E9",
    "<",
    ">",
    "\\",
    "\r",
    "\n ",
    "begin 644 a\n",
    "\nend\n",
    "<blockquote>",
    "<!--",
    "\u00ff\u00fe"
  };

  private final Random chance;
  private final List<byte[]> samples;

  public DamagedMail(long seed) {
    chance = new Random(seed);
    samples = samples();
  }

  private static List<byte[]> samples() {
    try (var files = Files.list(ALL)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .sorted()
          .map(DamagedMail::bytes)
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The next message. */
  public byte[] next() {
    var bytes = samples.get(chance.nextInt(samples.size()));
    for (int times = 1 + chance.nextInt(8); times > 0; times--) {
      bytes = once(bytes);
    }
    return bytes;
  }

  private byte[] once(byte[] bytes) {
    int at = chance.nextInt(bytes.length + 1);
    int end = Math.min(bytes.length, at + chance.nextInt(1 + Math.min(4000, bytes.length)));
    return switch (chance.nextInt(6)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> joined(bytes, at, end, new byte[0]);
      case 2 -> joined(bytes, at, at, trap());
      case 3 -> flipped(bytes);
      case 4 -> joined(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
      default -> joined(bytes, at, at, samples.get(chance.nextInt(samples.size())));
    };
  }

  /** One thing, or so many of it that a way of reading that is not straight would be noticed. */
  private byte[] trap() {
    var trap = TRAPS[chance.nextInt(TRAPS.length)];
    return trap.repeat(chance.nextInt(5) == 0 ? 5_000 : 1).getBytes(StandardCharsets.ISO_8859_1);
  }

  private byte[] flipped(byte[] bytes) {
    var changed = bytes.clone();
    for (int i = 0; i < 20 && changed.length > 0; i++) {
      changed[chance.nextInt(changed.length)] = (byte) chance.nextInt(256);
    }
    return changed;
  }

  private static byte[] joined(byte[] bytes, int end, int next, byte[] between) {
    var all = new ByteArrayOutputStream();
    all.write(bytes, 0, end);
    all.writeBytes(between);
    all.write(bytes, next, bytes.length - next);
    return all.toByteArray();
  }
}
