package org.branchwork.web.platform.mail.fetching;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.branchwork.casework.api.mail.FetchedMail;
import org.branchwork.web.platform.mail.fetching.BranchMailbox.Tls;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** A mailbox, opened to be read; reading leaves no mark in it. */
final class OpenMailbox implements AutoCloseable {

  private static final String PATIENCE_MILLIS = "15000";
  private static final String CHUNK_BYTES = String.valueOf(1024 * 1024);

  /** Of a message too large to be fetched, so much lets somebody see what it is. */
  private static final int BEGINNING_BYTES = 1024 * 1024;

  private final BranchMailbox mailbox;
  private final Store store;
  private final Folder folder;

  private OpenMailbox(BranchMailbox mailbox, Store store, Folder folder) {
    this.mailbox = mailbox;
    this.store = store;
    this.folder = folder;
  }

  static OpenMailbox open(BranchMailbox mailbox) throws MessagingException {
    Store store = Session.getInstance(properties(mailbox)).getStore("imap");
    store.connect(mailbox.host(), mailbox.port(), mailbox.user(), mailbox.password());
    try {
      Folder folder = store.getFolder(mailbox.folder());
      folder.open(Folder.READ_ONLY);
      return new OpenMailbox(mailbox, store, folder);
    } catch (MessagingException e) {
      store.close();
      throw e;
    }
  }

  private static Properties properties(BranchMailbox mailbox) {
    Properties properties = new Properties();
    set(properties, "ssl.enable", String.valueOf(mailbox.tls() == Tls.TLS));
    set(properties, "starttls.enable", String.valueOf(mailbox.tls() == Tls.STARTTLS));
    set(properties, "starttls.required", String.valueOf(mailbox.tls() == Tls.STARTTLS));
    set(properties, "ssl.checkserveridentity", "true");
    // whoever else reads this mailbox sees what is unread as unread
    set(properties, "peek", "true");
    set(properties, "fetchsize", CHUNK_BYTES);
    set(properties, "connectiontimeout", PATIENCE_MILLIS);
    set(properties, "timeout", PATIENCE_MILLIS);
    set(properties, "writetimeout", PATIENCE_MILLIS);
    return properties;
  }

  private static void set(Properties properties, String name, String value) {
    properties.setProperty("mail.imap." + name, value);
  }

  private UIDFolder numbers() {
    return (UIDFolder) folder;
  }

  /** Which numbering the numbers are of; another one says nothing about them. */
  long validity() throws MessagingException {
    return numbers().getUIDValidity();
  }

  /** The messages whose number is higher, in the order of their numbers, with their sizes. */
  List<Message> after(long last) throws MessagingException {
    // a server answers with its last message even where its number is not higher
    List<Message> found = new ArrayList<>();
    for (Message message : numbers().getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
      if (message != null && numbers().getUID(message) > last) {
        found.add(message);
      }
    }
    return found;
  }

  /** Asks for the sizes of some messages at once. */
  void measure(List<Message> messages) throws MessagingException {
    FetchProfile profile = new FetchProfile();
    profile.add(FetchProfile.Item.SIZE);
    profile.add(UIDFolder.FetchProfileItem.UID);
    folder.fetch(messages.toArray(Message[]::new), profile);
  }

  /** The numbers of all messages up to one. */
  Set<Long> upTo(long last) throws MessagingException {
    if (last < 1) {
      return Set.of();
    }
    List<Message> found = Arrays.asList(numbers().getMessagesByUID(1, last));
    List<Long> uids = new ArrayList<>();
    for (Message message : found) {
      uids.add(numbers().getUID(message));
    }
    return uids.stream().filter(uid -> uid <= last).collect(Collectors.toSet());
  }

  /** Fetches the messages of a part; of one that is larger than that, its beginning. */
  List<FetchedMail> fetch(List<Message> part, int largestBytes)
      throws MessagingException, IOException {
    Map<Long, byte[]> together =
        part.size() == 1 ? Map.of() : RawMessages.of((IMAPFolder) folder, part);
    List<FetchedMail> fetched = new ArrayList<>();
    for (Message message : part) {
      byte[] bytes = together.get(numbers().getUID(message));
      fetched.add(
          bytes == null || bytes.length > largestBytes
              ? fetch(message, largestBytes)
              : fetched(message, bytes.length, true, bytes));
    }
    return fetched;
  }

  private FetchedMail fetch(Message message, int largestBytes)
      throws MessagingException, IOException {
    boolean whole = message.getSize() <= largestBytes;
    Beginning bytes = new Beginning(whole ? largestBytes : BEGINNING_BYTES);
    try {
      message.writeTo(bytes);
    } catch (IOException | MessagingException e) {
      // what was fetched is enough; every other failure is one
      if (!bytes.isFull()) {
        throw e;
      }
    }
    return fetched(message, bytes.size(), !bytes.isFull(), bytes.toByteArray());
  }

  private FetchedMail fetched(Message message, int length, boolean whole, byte[] bytes)
      throws MessagingException {
    return new FetchedMail(
        mailbox.name(),
        mailbox.purpose(),
        validity(),
        numbers().getUID(message),
        Math.max(message.getSize(), length),
        whole,
        bytes);
  }

  @Override
  public void close() throws MessagingException {
    try (store) {
      if (folder.isOpen()) {
        folder.close(false);
      }
    }
  }

  /** Takes so many bytes and no more. */
  private static final class Beginning extends OutputStream {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int most;
    private boolean full;

    Beginning(int most) {
      this.most = most;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      int room = most - kept.size();
      kept.write(bytes, from, Math.min(room, length));
      if (length > room) {
        full = true;
        throw new IOException("enough");
      }
    }

    boolean isFull() {
      return full;
    }

    int size() {
      return kept.size();
    }

    byte[] toByteArray() {
      return kept.toByteArray();
    }
  }
}
