package org.branchwork.web.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.branchwork.web.platform.outbox.DeliveryLater;
import org.branchwork.web.platform.throttle.Bucket;
import org.branchwork.web.platform.throttle.Limit;
import org.branchwork.web.platform.throttle.Throttle;
import org.branchwork.web.platform.throttle.Verdict;

/**
 * Spreads the mails that strangers can have sent to strangers: by typing another's address into a
 * form, one could fill a mailbox. They are all sent, some later.
 */
@ApplicationScoped
class MailPace {

  private static final Set<MailTemplate> BY_STRANGERS =
      Set.of(
          MailTemplate.ACKNOWLEDGEMENT,
          MailTemplate.MY_LINK,
          MailTemplate.PLEDGE,
          MailTemplate.PLEDGE_REMINDER,
          MailTemplate.CLAIM,
          MailTemplate.TOO_LARGE);

  @Inject Throttle throttle;

  /**
   * Counts a letter that is about to be sent.
   *
   * @throws DeliveryLater when its turn has not come
   */
  void take(MailTemplate template, Letter letter) throws DeliveryLater {
    if (!BY_STRANGERS.contains(template)) {
      return;
    }
    String address = letter.to().toLowerCase(Locale.ROOT);
    Verdict verdict =
        throttle.take(List.of(Bucket.of(Limit.MAIL_ADDRESS, address), Bucket.of(Limit.MAIL_SITE)));
    if (verdict.refused()) {
      throw new DeliveryLater(verdict.pause());
    }
  }
}
