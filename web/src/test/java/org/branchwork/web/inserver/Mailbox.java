package org.branchwork.web.inserver;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What arrived at an address. */
final class Mailbox {

  private Mailbox() {}

  /** Every mail as it came in, headers and all, oldest first. */
  static List<String> of(String address) throws Exception {
    int port = Integer.getInteger("branchwork.test.imap.port");
    try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect("127.0.0.1", port, address, address);
      Folder inbox = store.getFolder("INBOX");
      inbox.open(Folder.READ_ONLY);
      List<String> mails = new ArrayList<>();
      for (Message message : inbox.getMessages()) {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        message.writeTo(raw);
        mails.add(raw.toString(StandardCharsets.UTF_8));
      }
      return mails;
    }
  }
}
