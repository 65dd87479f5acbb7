package org.branchwork.web.platform.mail.fetching;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.eclipse.angus.mail.imap.protocol.UIDSet;

/**
 * The bytes of several messages in one answer of the server (RFC 9051, 6.4.9). What the mail
 * library fetches beforehand by itself is read and written anew, hence not byte for byte what lies
 * on the server.
 */
final class RawMessages {

  /** So many bytes at one go, unless a single message is larger. */
  private static final long PART_BYTES = 2L * 1024 * 1024;

  private static final int PART_MESSAGES = 50;

  private RawMessages() {}

  /** Measured messages in their order, in parts that are fetched at one go. */
  static List<List<Message>> parts(List<Message> messages) throws MessagingException {
    List<List<Message>> parts = new ArrayList<>();
    List<Message> part = new ArrayList<>();
    long bytes = 0;
    for (Message message : messages) {
      long size = Math.max(0, message.getSize());
      if (!part.isEmpty() && (bytes + size > PART_BYTES || part.size() == PART_MESSAGES)) {
        parts.add(part);
        part = new ArrayList<>();
        bytes = 0;
      }
      part.add(message);
      bytes += size;
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  /**
   * The bytes of messages by their numbers, without a mark left on them. What the server does not
   * give this way is not in it.
   *
   * @throws MessagingException when the server went away
   */
  static Map<Long, byte[]> of(IMAPFolder folder, List<Message> messages) throws MessagingException {
    long[] uids = new long[messages.size()];
    for (int i = 0; i < uids.length; i++) {
      uids[i] = folder.getUID(messages.get(i));
    }
    String numbers = UIDSet.toString(UIDSet.createUIDSets(uids));
    Map<Long, byte[]> found = new HashMap<>();
    folder.doCommand(
        protocol -> {
          fetch(protocol, numbers, found);
          return found;
        });
    return found;
  }

  private static void fetch(IMAPProtocol protocol, String numbers, Map<Long, byte[]> found)
      throws ProtocolException {
    Response[] answers = protocol.command("UID FETCH " + numbers + " (UID BODY.PEEK[])", null);
    for (Response answer : answers) {
      if (answer instanceof FetchResponse fetched) {
        UID uid = fetched.getItem(UID.class);
        BODY body = fetched.getItem(BODY.class);
        ByteArray bytes = body == null ? null : body.getByteArray();
        if (uid != null && bytes != null) {
          found.put(uid.uid, bytes.getNewBytes());
        }
      }
    }
    protocol.notifyResponseHandlers(answers);
    Response end = answers[answers.length - 1];
    if (end.isBYE()) {
      protocol.handleResult(end);
    }
  }
}
