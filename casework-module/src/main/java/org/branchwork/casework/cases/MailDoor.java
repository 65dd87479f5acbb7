package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.mail.Brought;
import org.branchwork.casework.api.mail.Forwarded;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.jspecify.annotations.Nullable;

/** What the filing of mail knows of cases, beside {@link CaseDoor}. */
@ApplicationScoped
public class MailDoor {

  /**
   * Of a mail {@code m} and its case {@code c}: it came back, and the member wrote nothing since.
   */
  public static final String NOT_RECEIVED =
      "m.kind = 'BOUNCE' and m.fetched_at > c.member_wrote_at";

  /** Of the same: it opened the case, and somebody else than the enquirer wrote it. */
  public static final String FORWARDED =
      "m.kind = 'ENQUIRY' and m.sender is not null"
          + " and lower(m.sender) is distinct from c.email_folded";

  @Inject CaseRepository cases;
  @Inject MemberWords words;
  @Inject CaseSeals seals;
  @Inject Claims claims;
  @Inject Chronicle chronicle;

  /**
   * Opens a case for what came in by mail, for its filing alone.
   *
   * @throws CaseworkRuleBroken as {@link CaseDoor#receive} does
   */
  public Held receiveMail(SendEnquiry enquiry, Brought brought, Caller job) {
    CaseAccess.requireSystem(job);
    claims.form(enquiry.formKey());
    SendEnquiry checked = EnquiryRules.checked(enquiry, chronicle.today());
    Brought kept = kept(checked.message(), brought);
    return CaseDoor.held(words.open(checked, kept, chronicle.now(), job));
  }

  /** The case that a mail names, locked, for its filing alone; nothing of it can be read yet. */
  public Optional<Held> named(String reference, Caller job) {
    CaseAccess.requireSystem(job);
    return cases.named(reference).map(CaseDoor::held);
  }

  /** Whether this is the address of somebody known in the case, or in one brought into it. */
  public boolean knows(Held held, @Nullable String email) {
    if (email == null) {
      return false;
    }
    Case file = file(held);
    String folded = Answers.fold(email);
    return folded.equals(file.answers().emailFolded()) || cases.cameFrom(file, folded);
  }

  /**
   * Adds what the member says to a case that a mail names; a closed one is open again.
   *
   * @throws CaseworkRuleBroken as {@link org.branchwork.casework.api.EnquiryDesk#answer} does
   */
  public void add(Held held, String said, Brought brought, List<NewFile> files, Caller job) {
    List<NewFile> kept = EnquiryRules.files(files, "answer.files");
    String text = EnquiryRules.textWithFiles(said, kept, "answer.text");
    openToFile(held, job);
    words.add(file(held), text, kept(text, brought), kept, chronicle.now(), job);
  }

  /** What a message brings, clean; quotes that find no room stay in the mail as it came in. */
  private static Brought kept(String said, Brought brought) {
    String quoted = CleanText.textOrNone(brought.quoted());
    boolean fits =
        quoted != null
            && !said.isEmpty()
            && CleanText.length(Message.withQuoted(said, quoted)) <= EnquiryRules.TEXT_LENGTH;
    return new Brought(fits ? quoted : null, brought.invited());
  }

  /** When a case was closed; empty for one that is not. */
  public Optional<Instant> closedAt(Held held) {
    return cases.closedAt(file(held));
  }

  /**
   * Makes somebody else the enquirer; links that were sent before open nothing any more.
   *
   * @throws CaseworkRuleBroken {@code mail.forwarded} when that is no address
   */
  public void makeEnquirer(Held held, Forwarded inside, Caller by) {
    Case file = file(held);
    String email = EnquiryRules.email(inside.email(), "mail.forwarded");
    if (email == null) {
      throw new CaseworkRuleBroken("mail.forwarded");
    }
    String called = CleanText.line(inside.name());
    String before = file.answers().emailFolded();
    file.answers().of(called == null ? email : called, email);
    file.renewKey();
    cases.keep(
        List.of(new Step(file.id(), CaseFile.Kind.ENQUIRER_SET, by, chronicle.now(), before)));
  }

  /** Opens the one case that mail is filed to. */
  public void openToFile(Held held, Caller job) {
    CaseAccess.requireSystem(job);
    claims.opened(file(held));
  }

  /**
   * What stands elsewhere of a sealed case, encrypted.
   *
   * @param keyNumber with which key of the case
   */
  public record Ciphertext(int keyNumber, byte[] bytes) {}

  /**
   * Encrypts for a sealed case; empty for a case that is not.
   *
   * @param column with its table, such as {@code message.text}
   * @param row the id of the row, to which the ciphertext is bound
   */
  public Optional<Ciphertext> seal(Held held, byte[] plain, String column, Object row) {
    CaseCipher cipher = seals.of(file(held));
    return cipher.seals()
        ? Optional.of(new Ciphertext(cipher.number(), cipher.seal(plain, column, row)))
        : Optional.empty();
  }

  /** Decrypts what was encrypted for this place. */
  public byte[] unseal(Held held, Ciphertext sealed, String column, Object row) {
    return seals.of(file(held)).open(sealed.keyNumber(), sealed.bytes(), column, row);
  }

  private Case file(Held held) {
    return cases.find(held.id()).orElseThrow(CaseNotFound::new);
  }
}
