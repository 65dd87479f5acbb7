package org.branchwork.casework.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.calls.Contact;
import org.branchwork.casework.telephone.TelephoneDoor;
import org.jspecify.annotations.Nullable;

/**
 * The answers of the enquiry form, without message and files. Employer and workplace are put right
 * by the branch, so is whose they are when somebody forwarded them, and how the member is reached
 * is said anew; the others never change.
 */
@Embeddable
class Answers {

  @Column(name = "name", nullable = false)
  private String name;

  @Column(name = "telephone")
  private @Nullable String telephone;

  @Column(name = "telephone_e164")
  private @Nullable String telephoneE164;

  @Column(name = "telephone_extension")
  private @Nullable String telephoneExtension;

  @Column(name = "email")
  private @Nullable String email;

  @Column(name = "email_folded")
  private @Nullable String emailFolded;

  @Column(name = "membership_number")
  private @Nullable String membershipNumber;

  @Column(name = "membership_folded")
  private @Nullable String membershipFolded;

  @Column(name = "employer")
  private @Nullable String employer;

  @Column(name = "workplace")
  private @Nullable String workplace;

  @Column(name = "happened_on")
  private @Nullable LocalDate happenedOn;

  @Column(name = "last_day_of_employment")
  private @Nullable LocalDate lastDayOfEmployment;

  @Column(name = "hearing_soon", nullable = false)
  private boolean hearingSoon;

  @Column(name = "voicemail_allowed")
  private @Nullable Boolean voicemailAllowed;

  @Column(name = "work_address")
  private @Nullable Boolean workAddress;

  @Column(name = "safe_contact")
  private @Nullable String safeContact;

  @Column(name = "language")
  private @Nullable String language;

  @Column(name = "adjustments")
  private @Nullable String adjustments;

  @Column(name = "representative")
  private @Nullable String representative;

  Answers() {}

  Answers(SendEnquiry enquiry) {
    name = enquiry.name();
    reach(
        new Contact(
            enquiry.telephone(),
            enquiry.email(),
            enquiry.membershipNumber(),
            enquiry.voicemailAllowed(),
            enquiry.workAddress(),
            enquiry.safeContact()));
    employer = enquiry.employer();
    workplace = enquiry.workplace();
    happenedOn = enquiry.happenedOn();
    lastDayOfEmployment = enquiry.lastDayOfEmployment();
    hearingSoon = enquiry.hearingSoon();
    language = enquiry.language();
    adjustments = enquiry.adjustments();
    representative = enquiry.representative();
  }

  /** Says anew how the member is reached. */
  final void reach(Contact contact) {
    telephone = contact.telephone();
    TelephoneDoor.Number number = TelephoneDoor.read(telephone);
    telephoneE164 = number.e164();
    telephoneExtension = number.extension();
    email = contact.email();
    emailFolded = email == null ? null : fold(email);
    membershipNumber = contact.membershipNumber();
    membershipFolded = number(membershipNumber);
    voicemailAllowed = contact.voicemailAllowed();
    workAddress = contact.workAddress();
    safeContact = contact.safeContact();
  }

  /** How the member is reached. */
  Contact contact() {
    return new Contact(
        telephone, email, membershipNumber, voicemailAllowed, workAddress, safeContact);
  }

  /** One spelling of an address, by which a person's own enquiries are found. */
  static String fold(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  /** One spelling of a membership number; leading zeros count. */
  static @Nullable String number(@Nullable String typed) {
    String folded = typed == null ? "" : typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return folded.isEmpty() ? null : folded;
  }

  /** The address that mail may go to: none when the employer can read it. */
  @Nullable String safeEmail() {
    return Boolean.TRUE.equals(workAddress) ? null : email;
  }

  /** The address as it is compared; {@code null} for none. */
  @Nullable String emailFolded() {
    return emailFolded;
  }

  /** Says whose answers they are: of somebody else than who forwarded them. */
  void of(String newName, String newEmail) {
    name = newName;
    email = newEmail;
    emailFolded = fold(newEmail);
  }

  /** Employer and workplace as they stand, {@code null} when neither is known. */
  @Nullable String whereabouts() {
    String said =
        Stream.of(employer, workplace).filter(Objects::nonNull).collect(Collectors.joining(", "));
    return said.isEmpty() ? null : said;
  }

  /** Puts employer and workplace right; whether that changes anything. */
  boolean moved(@Nullable String toEmployer, @Nullable String toWorkplace) {
    if (Objects.equals(employer, toEmployer) && Objects.equals(workplace, toWorkplace)) {
      return false;
    }
    employer = toEmployer;
    workplace = toWorkplace;
    return true;
  }

  String name() {
    return name;
  }

  SendEnquiry withMessage(String message) {
    return new SendEnquiry(
        "",
        name,
        telephone,
        email,
        membershipNumber,
        employer,
        workplace,
        message,
        happenedOn,
        lastDayOfEmployment,
        hearingSoon,
        voicemailAllowed,
        workAddress,
        safeContact,
        language,
        adjustments,
        representative,
        List.of());
  }
}
