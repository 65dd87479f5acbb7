package org.branchwork.web.platform.mail.fetching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.branchwork.casework.api.mail.IncomingMail;
import org.branchwork.casework.api.mail.SentMail;
import org.branchwork.casework.api.mail.StoredMail;
import org.branchwork.web.platform.attachments.AttachmentDoor;
import org.branchwork.web.platform.mail.SentMails;
import org.branchwork.web.platform.mail.reading.Invitation;
import org.branchwork.web.platform.mail.reading.MailProblem;
import org.branchwork.web.platform.mail.reading.MailReading;
import org.branchwork.web.platform.mail.reading.NewWords;
import org.branchwork.web.platform.mail.reading.ReadAttachment;
import org.branchwork.web.platform.mail.reading.ReadMail;
import org.branchwork.web.platform.mail.reading.ReadThread;
import org.jspecify.annotations.Nullable;

/** Makes of the bytes of a message what casework wants to know of it. */
@ApplicationScoped
public class MailUnderstanding {

  /** A message of a case holds 20,000 characters: room is left for what the portal adds. */
  private static final int LONGEST_TEXT = 16_000;

  private static final Set<MailProblem> UNREADABLE =
      EnumSet.of(MailProblem.EMPTY, MailProblem.NO_MESSAGE, MailProblem.UNREADABLE);

  /** As the portal makes them: an id, and the domain of its sender. */
  private static final Pattern OWN_ID = Pattern.compile("<[0-9a-f-]{36}@[^<>\\s]{1,150}>");

  private static final int LOOKED_AT = 256 * 1024;

  private final SentMails sent;
  private final AttachmentDoor door;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected MailUnderstanding() {
    this(null, null);
  }

  @Inject
  MailUnderstanding(SentMails sent, AttachmentDoor door) {
    this.sent = sent;
    this.door = door;
  }

  /** Reads a stored message; whatever the bytes are, there is an answer. */
  public IncomingMail of(StoredMail stored) {
    byte[] bytes = stored.bytes();
    ReadMail read = stored.whole() ? MailReading.read(bytes) : MailReading.readBeginning(bytes);
    ReadThread thread = MailReading.thread(bytes);
    Remarks remarks = new Remarks();
    IncomingFiles files = new IncomingFiles(door, remarks);
    read.attachments().forEach(file -> take(file, files, remarks));
    String text = shortened(read.text(), remarks);
    if (read.problem() != null) {
      remarks.add("broken");
    }
    return new IncomingMail(
        read.from(),
        thread.fromName(),
        thread.recipients(),
        firstCharacters(read.subject(), 200),
        text,
        newWords(read, text),
        files.taken(),
        remarks.all(),
        sent(read, thread, bytes),
        read.automatic(),
        read.bounce(),
        read.problem() == null || !UNREADABLE.contains(read.problem()));
  }

  private static void take(ReadAttachment file, IncomingFiles files, Remarks remarks) {
    Optional<Invitation> invitation = Invitation.in(file);
    invitation.ifPresent(remarks::invitation);
    if (invitation.isEmpty()) {
      files.take(file);
    }
  }

  private static @Nullable String shortened(@Nullable String text, Remarks remarks) {
    if (text == null || text.isBlank()) {
      remarks.add("no-text");
      return null;
    }
    String kept = firstCharacters(text, LONGEST_TEXT);
    if (kept != null && kept.length() < text.length()) {
      remarks.add("cut");
    }
    return kept;
  }

  /** What is forwarded is part of what is said, and not what is answered. */
  private static @Nullable String newWords(ReadMail read, @Nullable String text) {
    String subject = read.subject();
    boolean forwarded = subject != null && subject.matches("(?iu)\\s*(fw|fwd|wg|tr)\\s*:.*");
    return text == null || forwarded ? text : NewWords.of(text);
  }

  /** Of mail that came back, only a copy of what was sent tells which mail it was. */
  private List<SentMail> sent(ReadMail read, ReadThread thread, byte[] bytes) {
    return sent.find(read.bounce() ? ownIds(bytes) : thread.answered());
  }

  private static List<String> ownIds(byte[] bytes) {
    int length = Math.min(bytes.length, LOOKED_AT);
    return OWN_ID
        .matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1))
        .results()
        .map(MatchResult::group)
        .distinct()
        .limit(100)
        .toList();
  }

  private static @Nullable String firstCharacters(@Nullable String text, int most) {
    if (text == null || text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, most));
  }
}
