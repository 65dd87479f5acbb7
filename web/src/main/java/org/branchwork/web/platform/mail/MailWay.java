package org.branchwork.web.platform.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import org.branchwork.web.platform.outbox.DeliveryRefused;

/** A way out of the portal for a letter. */
interface MailWay {

  /**
   * Hands the letter over. The same letter may be handed over again, with the same Message-ID.
   *
   * @return how it then stands with it: sent or kept
   * @throws DeliveryRefused when the address is refused for good
   * @throws MessagingException or IOException when it may be tried again
   */
  MailState send(Letter letter) throws MessagingException, IOException;
}
