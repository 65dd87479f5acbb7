package org.branchwork.web.platform.mail.fetching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.branchwork.casework.api.mail.Brought;
import org.branchwork.casework.api.mail.Forwarded;
import org.branchwork.casework.api.mail.IncomingMail;
import org.branchwork.casework.api.mail.Invited;
import org.branchwork.casework.api.mail.MailThread;
import org.branchwork.casework.api.mail.SentMail;
import org.branchwork.casework.api.mail.StoredMail;
import org.branchwork.web.platform.attachments.AttachmentDoor;
import org.branchwork.web.platform.mail.SentMails;
import org.branchwork.web.platform.mail.reading.ForwardedSender;
import org.branchwork.web.platform.mail.reading.Invitation;
import org.branchwork.web.platform.mail.reading.MailProblem;
import org.branchwork.web.platform.mail.reading.MailReading;
import org.branchwork.web.platform.mail.reading.NewWords;
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

  private static final int LONGEST_ADDRESS = 254;
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
    read.attachments().forEach(files::take);
    List<Invitation> invitations =
        read.attachments().stream().flatMap(file -> Invitation.in(file).stream()).toList();
    invitations.forEach(remarks::invitation);
    String text = shortened(read.text(), remarks);
    if (read.problem() != null) {
      remarks.add("broken");
    }
    NewWords.Split words = words(read, text);
    return new IncomingMail(
        read.from(),
        thread.fromName(),
        thread.recipients(),
        firstCharacters(read.subject(), 200),
        text,
        words == null ? null : words.said(),
        new Brought(words == null ? null : quoted(words), invited(invitations)),
        files.taken(),
        remarks.all(),
        forwarded(read),
        new MailThread(read.messageId(), read.bounce() ? List.of() : thread.answered()),
        sent(read, thread, bytes),
        read.automatic(),
        read.bounce(),
        read.problem() == null || !UNREADABLE.contains(read.problem()));
  }

  /** The first that still holds; the sentences tell of all. */
  private static @Nullable Invited invited(List<Invitation> invitations) {
    return invitations.stream()
        .filter(each -> !each.cancelled() && InvitedTo.isPlausible(each))
        .findFirst()
        .map(InvitedTo::of)
        .orElse(null);
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
  private static NewWords.@Nullable Split words(ReadMail read, @Nullable String text) {
    String subject = read.subject();
    boolean forwarded = subject != null && subject.matches("(?iu)\\s*(fw|fwd|wg|tr)\\s*:.*");
    if (text == null) {
      return null;
    }
    return forwarded ? new NewWords.Split(text, "") : NewWords.split(text);
  }

  private static @Nullable String quoted(NewWords.Split words) {
    return words.quoted().isEmpty() ? null : words.quoted();
  }

  private static @Nullable Forwarded forwarded(ReadMail read) {
    return ForwardedSender.in(read)
        .filter(inner -> inner.address().length() <= LONGEST_ADDRESS)
        .map(inner -> new Forwarded(firstCharacters(inner.name(), 200), inner.address()))
        .orElse(null);
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
