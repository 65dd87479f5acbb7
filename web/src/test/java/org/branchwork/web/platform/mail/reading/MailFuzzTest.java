package org.branchwork.web.platform.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.branchwork.web.inserver.DamagedMail;
import org.junit.jupiter.api.Test;

/**
 * Samples, damaged by chance: each gives an answer within two seconds of processor time, and none
 * throws. The seed is printed; {@code -Dmail.seed=N} plays it again, {@code -Dmail.rounds=N} says
 * how many.
 */
class MailFuzzTest {
  private static final int ROUNDS = Integer.getInteger("mail.rounds", 300);
  private static final Duration LONGEST = Duration.ofSeconds(2);

  @Test
  void damaged_messages_each_give_an_answer_within_two_seconds() {
    long seed = Long.getLong("mail.seed", new Random().nextLong());
    System.out.println("mail.seed=" + seed);
    var mails = new DamagedMail(seed);
    for (int round = 0; round < ROUNDS; round++) {
      var damaged = mails.next();
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
}
