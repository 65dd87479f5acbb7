package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.FileContent;
import org.branchwork.casework.api.FileEntry;
import org.branchwork.casework.api.MemberView;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.documents.CaseDocuments;
import org.branchwork.casework.api.together.CaseTogether;

/**
 * Writes and reads what people wrote: messages, notes, files. The only class that does, so that the
 * words of a sealed case are encrypted and decrypted in one place; what is said to many at once is
 * written by {@link SameWords}, in the same way.
 */
@ApplicationScoped
class Correspondence {

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  @Inject CaseSeals seals;

  void keep(Message message, Case file, List<NewFile> files) {
    CaseCipher cipher = seals.of(file);
    em.persist(message);
    message.seal(cipher);
    em.flush();
    for (int i = 0; i < files.size(); i++) {
      Attachment attachment = new Attachment(file.id(), message.id(), i, files.get(i), cipher);
      em.persist(attachment);
      em.flush();
      em.persist(new AttachmentContent(attachment.id(), file.id(), files.get(i).bytes(), cipher));
    }
    em.flush();
  }

  /** A file that no message brought; the member reads it nowhere. */
  UUID keep(NewFile file, Case of) {
    CaseCipher cipher = seals.of(of);
    Attachment attachment = new Attachment(of.id(), null, 0, file, cipher);
    em.persist(attachment);
    em.flush();
    em.persist(new AttachmentContent(attachment.id(), of.id(), file.bytes(), cipher));
    em.flush();
    return attachment.id();
  }

  void keep(Note note, Case file) {
    CaseCipher cipher = seals.of(file);
    em.persist(note);
    note.seal(cipher);
    em.flush();
  }

  /** From here on what is written of the case is encrypted; what stands there stays as it is. */
  void seal(Case file, Instant now) {
    seals.seal(file, now);
  }

  /** What marks a form of this case as used: for a sealed one it holds a secret of the case. */
  String mark(String form, Case file) {
    return form + " " + file.reference() + seals.of(file).pepper();
  }

  /** The conversation as the member sees it; notes are not read here at all. */
  List<MemberView.Message> conversation(Case file) {
    CaseCipher cipher = seals.of(file);
    Map<Long, List<FileEntry>> files = filesOf(file, cipher);
    return messagesOf(file).stream()
        .map(message -> message.shown(cipher, files.getOrDefault(message.id(), List.of())))
        .toList();
  }

  /** The messages, each by its number, oldest first. */
  List<CaseTogether.Said> said(Case file) {
    CaseCipher cipher = seals.of(file);
    Map<Long, List<FileEntry>> files = filesOf(file, cipher);
    return messagesOf(file).stream()
        .map(each -> each.said(cipher, files.getOrDefault(each.id(), List.of()).size()))
        .toList();
  }

  /** Messages and notes as entries of the timeline, each kind oldest first. */
  List<CaseFile.Entry> entries(Case file) {
    CaseCipher cipher = seals.of(file);
    List<CaseFile.Entry> notes =
        em.createQuery("select n from Note n where n.caseId = :id order by n.id", Note.class)
            .setParameter("id", file.id())
            .getResultStream()
            .map(note -> note.entry(cipher))
            .toList();
    return entries(file, cipher, filesOf(file, cipher), notes);
  }

  /** The same when files and notes are known. */
  List<CaseFile.Entry> entries(
      Case file, CaseCipher cipher, Map<Long, List<FileEntry>> files, List<CaseFile.Entry> notes) {
    List<CaseFile.Entry> entries = new ArrayList<>();
    for (Message message : messagesOf(file)) {
      entries.add(
          message.entry(entries.isEmpty(), cipher, files.getOrDefault(message.id(), List.of())));
    }
    entries.addAll(notes);
    return entries;
  }

  /** What reads the words of a case. */
  CaseCipher cipher(Case file) {
    return seals.of(file);
  }

  /** The texts of notes, by id. */
  Map<Long, String> notes(Case file, Collection<Long> ids) {
    CaseCipher cipher = seals.of(file);
    return em.createQuery("select n from Note n where n.caseId = :id and n.id in :ids", Note.class)
        .setParameter("id", file.id())
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(Note::id, note -> note.text(cipher)));
  }

  /** All files of a case, those of messages and those of none. */
  FileDoor.Files files(Case file) {
    CaseCipher cipher = seals.of(file);
    Map<Long, Message> messages =
        messagesOf(file).stream().collect(Collectors.toMap(Message::id, message -> message));
    Map<UUID, FileEntry> kept = new HashMap<>();
    List<CaseDocuments.Sent> sent = new ArrayList<>();
    em.createQuery(
            "select a from Attachment a where a.caseId = :id"
                + " order by a.messageId desc, a.position",
            Attachment.class)
        .setParameter("id", file.id())
        .getResultStream()
        .forEach(
            each -> {
              FileEntry entry = each.entry(cipher);
              Message message = each.messageId() == null ? null : messages.get(each.messageId());
              if (message == null) {
                kept.put(each.id(), entry);
              } else {
                sent.add(message.sent(entry));
              }
            });
    return new FileDoor.Files(Map.copyOf(kept), List.copyOf(sent));
  }

  Optional<Attachment> attachment(UUID id) {
    return Optional.ofNullable(em.find(Attachment.class, id));
  }

  FileContent content(Attachment attachment, Case file) {
    CaseCipher cipher = seals.of(file);
    AttachmentContent content = em.find(AttachmentContent.class, attachment.id());
    if (content == null) {
      throw new CaseNotFound();
    }
    return new FileContent(attachment.name(cipher), attachment.type(), content.bytes(cipher));
  }

  private List<Message> messagesOf(Case file) {
    return em.createQuery(
            "select m from Message m where m.caseId = :id order by m.id", Message.class)
        .setParameter("id", file.id())
        .getResultList();
  }

  private Map<Long, List<FileEntry>> filesOf(Case file, CaseCipher cipher) {
    return em.createQuery(
            "select a from Attachment a where a.caseId = :id and a.messageId is not null"
                + " order by a.messageId, a.position",
            Attachment.class)
        .setParameter("id", file.id())
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                attachment -> Objects.requireNonNull(attachment.messageId()),
                Collectors.mapping(a -> a.entry(cipher), Collectors.toList())));
  }
}
