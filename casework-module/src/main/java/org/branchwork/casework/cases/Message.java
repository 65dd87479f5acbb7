package org.branchwork.casework.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.FileEntry;
import org.branchwork.casework.api.MemberView;
import org.branchwork.casework.api.documents.CaseDocuments;
import org.branchwork.casework.api.mail.Brought;
import org.branchwork.casework.api.mail.Invited;
import org.branchwork.casework.api.together.CaseTogether;
import org.branchwork.casework.api.work.MeetingKind;
import org.jspecify.annotations.Nullable;

/** One message of the conversation with the member. Never changed, never removed. */
@Entity
@Table(schema = "casework", name = "message")
class Message {

  static final String COLUMN = "message.text";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "message_id")
  @SequenceGenerator(
      name = "message_id",
      sequenceName = "casework.message_id_seq",
      allocationSize = 1)
  @Column(name = "id")
  private Long id;

  @Column(name = "case_id", nullable = false)
  private Long caseId;

  @Enumerated(EnumType.STRING)
  @Column(name = "sender", nullable = false)
  private MemberView.From sender;

  @Column(name = "written_by", nullable = false)
  private String writtenBy;

  @Column(name = "written_at", nullable = false)
  private OffsetDateTime writtenAt;

  @Embedded private Words words;

  /** Of what came by mail: from which character on it quotes. */
  @Column(name = "quoted_from")
  private @Nullable Integer quotedFrom;

  @Enumerated(EnumType.STRING)
  @Column(name = "invited_kind")
  private @Nullable MeetingKind invitedKind;

  @Column(name = "invited_on")
  private @Nullable LocalDate invitedOn;

  @Column(name = "invited_at")
  private @Nullable LocalTime invitedAt;

  Message() {}

  Message(Long caseId, MemberView.From sender, Caller by, Instant at, String text) {
    this.caseId = caseId;
    this.sender = sender;
    this.writtenBy = by.label();
    this.writtenAt = Moment.of(at);
    this.words = new Words(text);
  }

  /** What came by mail: the new words, and behind them what is told with them. */
  Message(Long caseId, Caller by, Instant at, String text, Brought brought) {
    this(caseId, MemberView.From.MEMBER, by, at, withQuoted(text, brought.quoted()));
    this.quotedFrom = brought.quoted() == null ? null : text.length();
    Invited invited = brought.invited();
    if (invited != null) {
      this.invitedKind = invited.kind();
      this.invitedOn = invited.on();
      this.invitedAt = invited.at();
    }
  }

  /** A text as it is kept. */
  static String withQuoted(String text, @Nullable String quoted) {
    return quoted == null ? text : text + "\n\n" + quoted;
  }

  Long id() {
    return id;
  }

  /** Encrypts the text of a new message of a sealed case, before it is written. */
  void seal(CaseCipher cipher) {
    words.seal(cipher, COLUMN, id);
  }

  private String all(CaseCipher cipher) {
    return words.read(cipher, COLUMN, id);
  }

  /** The new words of all that is kept. */
  private String text(String all) {
    return quotedFrom == null ? all : all.substring(0, quotedFrom);
  }

  private Brought brought(String all) {
    Invited invited =
        invitedKind == null || invitedOn == null
            ? null
            : new Invited(invitedKind, invitedOn, invitedAt);
    String quoted = quotedFrom == null ? null : all.substring(quotedFrom).stripLeading();
    return new Brought(quoted, invited);
  }

  /** As the member sees it. */
  MemberView.Message shown(CaseCipher cipher, List<FileEntry> files) {
    String all = all(cipher);
    return new MemberView.Message(
        Moment.of(writtenAt), sender, text(all), files, quotedFrom == null ? null : all);
  }

  /** As one that can be moved. */
  CaseTogether.Said said(CaseCipher cipher, int files) {
    return new CaseTogether.Said(
        id, Moment.of(writtenAt), sender == MemberView.From.MEMBER, text(all(cipher)), files);
  }

  /** A file of this message, for the list of a case's files. */
  CaseDocuments.Sent sent(FileEntry file) {
    return new CaseDocuments.Sent(file, sender == MemberView.From.MEMBER, Moment.of(writtenAt));
  }

  /** As an entry of the timeline; the first message of a case is how it was received. */
  CaseFile.Entry entry(boolean first, CaseCipher cipher, List<FileEntry> files) {
    CaseFile.Kind kind =
        sender == MemberView.From.BRANCH
            ? CaseFile.Kind.REPLIED
            : first ? CaseFile.Kind.RECEIVED : CaseFile.Kind.MEMBER_WROTE;
    String all = all(cipher);
    return new CaseFile.Entry(
        Moment.of(writtenAt), kind, writtenBy, text(all), null, files, brought(all));
  }
}
