package org.branchwork.casework.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.calls.Contact;
import org.jspecify.annotations.Nullable;

/** What may come in: required answers, lengths, days, files. A refusal names the field. */
final class EnquiryRules {

  static final int TEXT_LENGTH = 20_000;

  private static final int FILES = 10;
  private static final int FILE_BYTES = 10 * 1024 * 1024;
  private static final int FILE_NAME_LENGTH = 200;
  private static final int EMAIL_LENGTH = 254;
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>()\\[\\],;:\"\\\\]+@[^\\s@<>()\\[\\],;:\"\\\\]+");
  private static final Pattern TYPE = Pattern.compile("[a-z0-9.+-]{1,49}/[a-z0-9.+-]{1,50}");

  private EnquiryRules() {}

  /**
   * The enquiry as it will be kept.
   *
   * @throws CaseworkRuleBroken with the key of the first rule that it breaks
   */
  static SendEnquiry checked(SendEnquiry enquiry, LocalDate today) {
    SendEnquiry clean = entered(enquiry, today);
    requireReachable(clean.telephone(), clean.email());
    return clean;
  }

  /** There is a way to answer. */
  static void requireReachable(@Nullable String telephone, @Nullable String email) {
    refuseIf(telephone == null && email == null, "enquiry.contact");
  }

  /** How a member is reached, as it will be kept. */
  static Contact contact(Contact typed) {
    return new Contact(
        line(typed.telephone(), 50, "enquiry.telephone"),
        email(typed.email(), "enquiry.email"),
        line(typed.membershipNumber(), 40, "enquiry.membershipNumber"),
        typed.voicemailAllowed(),
        typed.workAddress(),
        lines(typed.safeContact(), "enquiry.safeContact"));
  }

  /**
   * The same for what somebody of the branch was told: a caller may leave neither number nor
   * address.
   */
  static SendEnquiry entered(SendEnquiry enquiry, LocalDate today) {
    requireFormKey(enquiry.formKey());
    SendEnquiry clean = clean(enquiry);
    refuseIf(!plausible(clean.happenedOn()), "enquiry.happenedOn");
    refuseIf(clean.happenedOn() != null && clean.happenedOn().isAfter(today), "enquiry.happenedOn");
    refuseIf(!plausible(clean.lastDayOfEmployment()), "enquiry.lastDayOfEmployment");
    return clean;
  }

  private static SendEnquiry clean(SendEnquiry enquiry) {
    return new SendEnquiry(
        enquiry.formKey(),
        required(enquiry.name(), 200, "enquiry.name"),
        line(enquiry.telephone(), 50, "enquiry.telephone"),
        email(enquiry.email(), "enquiry.email"),
        line(enquiry.membershipNumber(), 40, "enquiry.membershipNumber"),
        line(enquiry.employer(), 200, "enquiry.employer"),
        line(enquiry.workplace(), 200, "enquiry.workplace"),
        text(enquiry.message(), "enquiry.message"),
        enquiry.happenedOn(),
        enquiry.lastDayOfEmployment(),
        enquiry.hearingSoon(),
        enquiry.voicemailAllowed(),
        enquiry.workAddress(),
        lines(enquiry.safeContact(), "enquiry.safeContact"),
        line(enquiry.language(), 200, "enquiry.language"),
        lines(enquiry.adjustments(), "enquiry.adjustments"),
        lines(enquiry.representative(), "enquiry.representative"),
        files(enquiry.files(), "enquiry.files"));
  }

  /** All that a checked enquiry says but its files, to tell it from another. */
  static String words(SendEnquiry checked) {
    // checked answers hold no NUL
    return Stream.of(
            checked.name(),
            checked.telephone(),
            checked.email(),
            checked.membershipNumber(),
            checked.employer(),
            checked.workplace(),
            checked.message(),
            checked.happenedOn(),
            checked.lastDayOfEmployment(),
            checked.hearingSoon(),
            checked.voicemailAllowed(),
            checked.workAddress(),
            checked.safeContact(),
            checked.language(),
            checked.adjustments(),
            checked.representative())
        .map(answer -> Objects.toString(answer, ""))
        .collect(Collectors.joining("\0"));
  }

  /** A text that must be there. */
  static String text(@Nullable String typed, String key) {
    String text = CleanText.text(typed);
    refuseIf(text.isEmpty() || CleanText.length(text) > TEXT_LENGTH, key);
    return text;
  }

  /** A text that may be empty when a file comes with it. */
  static String textWithFiles(@Nullable String typed, List<NewFile> files, String key) {
    return files.isEmpty() || !CleanText.text(typed).isEmpty() ? text(typed, key) : "";
  }

  static List<NewFile> files(List<NewFile> files, String key) {
    if (files == null) {
      return List.of();
    }
    refuseIf(files.size() > FILES, key);
    List<NewFile> clean = new ArrayList<>();
    for (NewFile file : files) {
      String name = CleanText.fileName(file.name());
      refuseIf(CleanText.length(name) > FILE_NAME_LENGTH, key);
      refuseIf(file.type() == null || !TYPE.matcher(file.type()).matches(), key);
      refuseIf(file.bytes().length == 0 || file.bytes().length > FILE_BYTES, key);
      clean.add(new NewFile(name, file.type(), file.bytes()));
    }
    return List.copyOf(clean);
  }

  /** A form key comes from the portal and never from a person, so there is no sentence for it. */
  static void requireFormKey(String formKey) {
    if (formKey == null || formKey.length() < 16 || formKey.length() > 64) {
      throw new IllegalArgumentException("a form key has 16 to 64 characters");
    }
  }

  private static String required(@Nullable String typed, int most, String key) {
    String line = line(typed, most, key);
    if (line == null) {
      throw new CaseworkRuleBroken(key);
    }
    return line;
  }

  private static @Nullable String line(@Nullable String typed, int most, String key) {
    String line = CleanText.line(typed);
    refuseIf(line != null && CleanText.length(line) > most, key);
    return line;
  }

  private static @Nullable String lines(@Nullable String typed, String key) {
    String text = CleanText.textOrNone(typed);
    refuseIf(text != null && CleanText.length(text) > 500, key);
    return text;
  }

  /** An address; {@code null} for none. */
  static @Nullable String email(@Nullable String typed, String key) {
    String email = line(typed, EMAIL_LENGTH, key);
    refuseIf(email != null && !EMAIL.matcher(email).matches(), key);
    return email;
  }

  private static boolean plausible(@Nullable LocalDate day) {
    return day == null || Days.plausible(day);
  }

  private static void refuseIf(boolean broken, String key) {
    if (broken) {
      throw new CaseworkRuleBroken(key);
    }
  }
}
