package org.branchwork.casework.cases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.SendEnquiry;

/** People and enquiries for the tests, all invented. */
public final class CaseFixture {

  public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  public static final UUID CASEWORKER_ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
  public static final UUID OTHER_ID = UUID.fromString("00000000-0000-4000-8000-000000000002");
  public static final UUID LEAD_ID = UUID.fromString("00000000-0000-4000-8000-000000000003");

  public static final Caller CASEWORKER = Caller.staff(CASEWORKER_ID, Set.of(Permission.WORK));
  public static final Caller OTHER = Caller.staff(OTHER_ID, Set.of(Permission.WORK));
  public static final Caller LEAD =
      Caller.staff(LEAD_ID, Set.of(Permission.WORK, Permission.VIEW_ALL, Permission.ASSIGN));
  public static final Caller VISITOR = Caller.visitor();
  public static final Caller MEMBER = Caller.member();
  public static final Caller JOB = Caller.system("test");

  private CaseFixture() {}

  public static String formKey() {
    return UUID.randomUUID().toString();
  }

  public static SendEnquiry enquiry() {
    return enquiry(formKey(), "mina@example.org", "I was dismissed on Friday.", false);
  }

  public static SendEnquiry enquiry(
      String formKey, String email, String message, boolean hearingSoon) {
    return new SendEnquiry(
        formKey,
        "Mina Example",
        "0151 496 0000",
        email,
        "0012345",
        "Northgate Council",
        "Adults",
        message,
        LocalDate.of(2026, 11, 13),
        LocalDate.of(2026, 11, 20),
        hearingSoon,
        true,
        false,
        "after six",
        "Polish",
        "large print",
        "my sister",
        List.of());
  }

  public static SendEnquiry withFiles(SendEnquiry e, List<NewFile> files) {
    return new SendEnquiry(
        e.formKey(),
        e.name(),
        e.telephone(),
        e.email(),
        e.membershipNumber(),
        e.employer(),
        e.workplace(),
        e.message(),
        e.happenedOn(),
        e.lastDayOfEmployment(),
        e.hearingSoon(),
        e.voicemailAllowed(),
        e.workAddress(),
        e.safeContact(),
        e.language(),
        e.adjustments(),
        e.representative(),
        files);
  }

  public static SendEnquiry employedBy(SendEnquiry e, String employer, String workplace) {
    return new SendEnquiry(
        e.formKey(),
        e.name(),
        e.telephone(),
        e.email(),
        e.membershipNumber(),
        employer,
        workplace,
        e.message(),
        e.happenedOn(),
        e.lastDayOfEmployment(),
        e.hearingSoon(),
        e.voicemailAllowed(),
        e.workAddress(),
        e.safeContact(),
        e.language(),
        e.adjustments(),
        e.representative(),
        e.files());
  }

  public static SendEnquiry fromWorkAddress(SendEnquiry e) {
    return new SendEnquiry(
        e.formKey(),
        e.name(),
        e.telephone(),
        e.email(),
        null,
        null,
        null,
        e.message(),
        null,
        null,
        false,
        null,
        true,
        null,
        null,
        null,
        null,
        List.of());
  }

  public static NewFile file(String name, String content) {
    return new NewFile(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
  }

  /** An enquiry of somebody of this name. */
  public static SendEnquiry named(String name, String message) {
    SendEnquiry e = enquiry();
    return new SendEnquiry(
        e.formKey(),
        name,
        null,
        "x@example.org",
        null,
        null,
        null,
        message,
        null,
        null,
        false,
        null,
        false,
        null,
        null,
        null,
        null,
        List.of());
  }
}
