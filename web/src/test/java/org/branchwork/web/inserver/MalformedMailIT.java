package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.branchwork.casework.api.mail.MailPurpose;
import org.branchwork.web.platform.mail.fetching.BranchMailbox;
import org.branchwork.web.platform.mail.fetching.MailLedger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Damaged messages, from their storing to wherever they end: none is lost, and none takes longer
 * than two seconds of processor time. {@code -Dmail.rounds=N} says how many, {@code -Dmail.seed=N}
 * plays a run again.
 */
@ExtendWith(ArquillianExtension.class)
public class MalformedMailIT {

  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final int AT_ONCE = 500;

  @Inject BranchMail mail;
  @Inject MailLedger ledger;

  @Test
  void no_damaged_message_is_lost_and_none_takes_long() throws Exception {
    int rounds = Integer.getInteger("branchwork.test.mail.rounds", 200);
    long seed = Long.getLong("branchwork.test.mail.seed", new SecureRandom().nextLong());
    System.out.println("mail.seed=" + seed + " mail.rounds=" + rounds);
    DamagedMail damaged = new DamagedMail(seed);
    BranchMailbox mailbox = mail.mailbox(MailPurpose.ENQUIRIES);
    for (int done = 0; done < rounds; done += AT_ONCE) {
      List<byte[]> some = new ArrayList<>();
      for (int i = done; i < Math.min(rounds, done + AT_ONCE); i++) {
        some.add(damaged.next());
      }
      mail.store(mailbox, done + 1, some);
      for (Long id : mail.waiting()) {
        assertThat(mail.file(id)).as("seed %s, message %s", seed, id).isLessThan(LONGEST);
      }
    }

    MailLedger.Day day =
        ledger.days().stream()
            .filter(each -> each.found().mailbox().equals(mailbox.name()))
            .findFirst()
            .orElseThrow();
    assertThat(day.received()).isEqualTo(rounds);
    assertThat(day.addsUp()).isTrue();
    assertThat(day.found().waiting()).isZero();
  }
}
