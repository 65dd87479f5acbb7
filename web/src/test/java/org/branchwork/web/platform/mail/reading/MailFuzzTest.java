package org.branchwork.web.platform.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Samples, damaged by chance: each gives an answer within two seconds of processor time, and none
 * throws. The seed is printed; {@code -Dmail.seed=N} plays it again.
 */
class MailFuzzTest {
  private static final int ROUNDS = 300;
  private static final Duration LONGEST = Duration.ofSeconds(2);
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

  @Test
  void three_hundred_damaged_messages_each_give_an_answer_within_two_seconds() {
    long seed = Long.getLong("mail.seed", new Random().nextLong());
    System.out.println("mail.seed=" + seed);
    var chance = new Random(seed);
    var samples = Sample.files().stream().map(Sample::bytes).toList();
    for (int round = 0; round < ROUNDS; round++) {
      var damaged = damaged(samples, chance);
      var began = Spent.now();
      var mail = MailReading.read(damaged);
      var took = began.since();
      var which = "round %d of mail.seed=%d".formatted(round, seed);
      assertThat(took).as(which).isLessThan(LONGEST);
      assertThat(mail.problem()).as(which).isNotEqualTo(MailProblem.UNREADABLE);
      assertThat(mail.attachments()).as(which).allMatch(file -> file.bytes() >= 0);
      assertThat(mail.text() == null ? "" : mail.text()).as(which).doesNotContain("\0");
    }
  }

  private static byte[] damaged(List<byte[]> samples, Random chance) {
    var bytes = samples.get(chance.nextInt(samples.size()));
    for (int times = 1 + chance.nextInt(8); times > 0; times--) {
      bytes = once(bytes, samples, chance);
    }
    return bytes;
  }

  private static byte[] once(byte[] bytes, List<byte[]> samples, Random chance) {
    int at = chance.nextInt(bytes.length + 1);
    int end = Math.min(bytes.length, at + chance.nextInt(1 + Math.min(4000, bytes.length)));
    return switch (chance.nextInt(6)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> joined(bytes, at, end, new byte[0]);
      case 2 -> joined(bytes, at, at, trap(chance));
      case 3 -> flipped(bytes, chance);
      case 4 -> joined(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
      default -> joined(bytes, at, at, samples.get(chance.nextInt(samples.size())));
    };
  }

  /** One thing, or so many of it that a way of reading that is not straight would be noticed. */
  private static byte[] trap(Random chance) {
    var trap = TRAPS[chance.nextInt(TRAPS.length)];
    return trap.repeat(chance.nextInt(5) == 0 ? 5_000 : 1)
        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private static byte[] flipped(byte[] bytes, Random chance) {
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
