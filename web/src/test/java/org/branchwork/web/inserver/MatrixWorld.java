package org.branchwork.web.inserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.campaigns.api.NewsDesk;
import org.branchwork.campaigns.api.NewsSearch;
import org.branchwork.campaigns.api.WritePost;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseDesk;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.documents.DocumentDesk;
import org.branchwork.casework.api.privacy.AccessDesk;
import org.branchwork.casework.api.result.NewTime;
import org.branchwork.casework.api.result.ResultDesk;
import org.branchwork.casework.api.subjectaccess.NewAccessRequest;
import org.branchwork.casework.api.subjectaccess.ReceivedBy;
import org.branchwork.casework.api.subjectaccess.SubjectAccessDesk;
import org.branchwork.casework.api.work.MeetingKind;
import org.branchwork.casework.api.work.NewMeeting;
import org.branchwork.casework.api.work.NewPerson;
import org.branchwork.casework.api.work.NewTask;
import org.branchwork.casework.api.work.OpeningDesk;
import org.branchwork.casework.api.work.PeopleDesk;
import org.branchwork.casework.api.work.PersonKind;
import org.branchwork.casework.api.work.WorkDesk;
import org.branchwork.web.platform.access.Route;
import org.branchwork.web.platform.identity.Roles;

/**
 * One person of each role, signed in once, and the records that the lines of the access matrix are
 * tried on, each field with a word of its own that stands nowhere else.
 */
@ApplicationScoped
public class MatrixWorld {

  /** What is planted in each field of the matrix. */
  static final Map<String, List<String>> CANARIES =
      Map.ofEntries(
          Map.entry("case.text", List.of("quokkatext", "quokkareply")),
          Map.entry(
              "case.member",
              List.of("Quokka Membername", "quokka.member@", "quokkaemployer", "quokkasafe")),
          Map.entry("case.note", List.of("quokkanote")),
          Map.entry(
              "case.work",
              List.of(
                  "quokkatask",
                  "quokkaplace",
                  "quokkamilestone",
                  "quokkaperson",
                  "quokkatitle",
                  "quokkatime")),
          Map.entry("case.file", List.of("quokkafile", "quokkabytes")),
          Map.entry(
              "collective.common",
              List.of("quokkacollective", "quokkaentry", "quokkatoall", "quokkacommon")),
          Map.entry("access.person", List.of("Quokka Asker", "quokkaauthority")),
          Map.entry("donor.name", List.of("Quokka Donorname")),
          Map.entry("donor.account", List.of(PlantedRefund.ACCOUNT)),
          Map.entry("statement.line", List.of("quokkaline")),
          Map.entry("payee.account", List.of("Quokka Payeename")),
          Map.entry("payee.email", List.of("quokka.payee@")),
          Map.entry("grant.reason", List.of("quokkaneed")),
          Map.entry("claim.person", List.of("Quokka Claimant", "quokka.claimant@")),
          Map.entry("claim.reason", List.of("quokkahardship", "quokkabill")),
          Map.entry("claim.account", List.of("Quokka Accountname")),
          Map.entry("inspection.person", List.of("Quokka Inspector")),
          Map.entry("account.email", List.of("quokka.account@example.org")),
          Map.entry("account.state", List.of(">Invited<")));

  /** Somebody with one role. */
  public record Person(String role, UUID id, String token) {}

  /** A case with its private key and its file. */
  public record Planted(String reference, String key, UUID file) {}

  private static final org.branchwork.campaigns.api.Caller PUBLISHER =
      org.branchwork.campaigns.api.Caller.staff(
          UUID.randomUUID(), Set.of(org.branchwork.campaigns.api.Caller.Permission.values()));

  @Inject Staff staff;
  @Inject EnquiryDesk enquiries;
  @Inject CaseDesk cases;
  @Inject OpeningDesk opening;
  @Inject AccessDesk access;
  @Inject WorkDesk work;
  @Inject PeopleDesk persons;
  @Inject DocumentDesk documents;
  @Inject ResultDesk results;
  @Inject SubjectAccessDesk subjectAccess;
  @Inject NewsDesk news;
  @Inject NewsSearch newsSearch;
  @Inject PlantedCollective collective;
  @Inject PlantedPledge pledge;
  @Inject PlantedRefund refund;
  @Inject PlantedPayee payee;
  @Inject PlantedClaim claim;
  @Inject PlantedInspection inspection;
  @Inject Rows rows;

  private final Map<String, Person> people = new HashMap<>();
  private final Map<String, Planted> planted = new HashMap<>();
  private final UUID post = UUID.randomUUID();
  private UUID account;
  private long accessRequest;
  private String slug;

  /** The person of a role. */
  public synchronized Person of(String role) throws Exception {
    if (!people.containsKey(role)) {
      UUID id = staff.hire(role);
      people.put(role, new Person(role, id, staff.signIn(id)));
    }
    return people.get(role);
  }

  /** A case in this relation to a person, such as assigned, or named and given to it. */
  public synchronized Planted of(String relation, Person person) throws Exception {
    boolean own = relation.equals("assigned") || relation.equals("named");
    String name = own ? relation + person.role() : relation;
    if (!planted.containsKey(name)) {
      Planted made = plant(caseworker(relation, person));
      planted.put(name, made);
      if (relation.equals("named")) {
        name(made, person);
      } else if (relation.equals("restricted")) {
        access.restrict(made.reference(), Staff.lead(UUID.randomUUID()));
      }
    }
    return planted.get(name);
  }

  /** A case of a caseworker that no other test has. */
  Planted fresh(UUID caseworker) {
    return plant(caseworker);
  }

  /** Every case that was planted. */
  public synchronized List<Planted> everyCase() throws Exception {
    for (String role : Roles.all()) {
      of("assigned", of(role));
      of("named", of(role));
    }
    of("other", null);
    of("none", null);
    of("restricted", null);
    collective.of(of("caseworker").id());
    pledge.reference();
    refund.plant();
    payee.plant();
    claim.reference();
    inspection.id();
    return List.copyOf(planted.values());
  }

  /** The address of a route, with a record that is there for this person wherever one can be. */
  public synchronized String path(Route route, Person who) throws Exception {
    news();
    Planted own = who == null ? of("other", null) : of("assigned", who);
    Map<String, String> values =
        Map.ofEntries(
            Map.entry("reference", reference(route, own)),
            Map.entry("id", id(route, own)),
            Map.entry("name", "file.txt"),
            Map.entry("token", "t".repeat(43)),
            Map.entry("n", "1"),
            Map.entry("label", "quokkalabel"),
            Map.entry("slug", slug(route)),
            Map.entry("post", post.toString()),
            Map.entry("number", accessRequest()),
            Map.entry("appeal", pledge.appeal()),
            Map.entry("account", account().toString()));
    String path = route.path();
    for (String name : route.parameterNames()) {
      path = path.replace("{" + name + "}", values.get(name));
    }
    return path;
  }

  private String id(Route route, Planted own) {
    return route.path().contains("inspections") ? inspection.id() : own.file().toString();
  }

  private String slug(Route route) {
    if (route.path().contains("appeals")) {
      return pledge.appeal();
    }
    return route.path().contains("pages") ? "about-us" : slug;
  }

  private String reference(Route route, Planted own) throws Exception {
    if (route.path().startsWith("/pledge")) {
      return pledge.reference();
    }
    if (route.path().contains("/claim")) {
      return claim.reference();
    }
    return route.path().startsWith("/portal/collectives")
        ? collective.of(of("caseworker").id())
        : own.reference();
  }

  /** An account that nobody of the world holds, invited and not yet set up. */
  public synchronized UUID account() {
    if (account == null) {
      account = UUID.randomUUID();
      rows.text(
          "insert into platform.account (id, email, name, created_at)"
              + " values (?, 'quokka.account@example.org', 'Invited Quokka', now()) returning 'x'",
          account);
      rows.text("insert into platform.account_role values (?, 'editor') returning 'x'", account);
    }
    return account;
  }

  /** A subject access request, and whoever acts in it. */
  private String accessRequest() {
    if (accessRequest == 0) {
      accessRequest =
          subjectAccess.record(
              new NewAccessRequest(
                  "Quokka Asker",
                  null,
                  null,
                  null,
                  LocalDate.of(2026, 1, 5),
                  ReceivedBy.LETTER,
                  "quokkaauthority"),
              key(),
              Caller.staff(UUID.randomUUID(), Set.of(Caller.Permission.SUBJECT_ACCESS)));
    }
    return String.valueOf(accessRequest);
  }

  private void news() {
    if (slug == null) {
      news.write(new WritePost(post, "Quokka news", "Text.", List.of("quokkalabel")), PUBLISHER);
      long version = newsSearch.draft(post, PUBLISHER).version();
      news.publish(post, version, Instant.EPOCH.plusSeconds(1_700_000_000), PUBLISHER);
      slug = rows.text("select slug from campaigns.post where public_id = ?", post);
    }
  }

  private UUID caseworker(String relation, Person person) {
    return switch (relation) {
      case "assigned", "named" -> person.id();
      case "other", "restricted" -> staff.hire("caseworker");
      case "none" -> null;
      default -> throw new IllegalArgumentException(relation);
    };
  }

  private void name(Planted planted, Person person) {
    rows.seen(
        "insert into casework.case_person_named select id, ?, ?, now() from casework.case_file"
            + " where reference = ? returning 'x'",
        person.id(),
        Rows.LOOKER,
        planted.reference());
  }

  private Planted plant(UUID caseworker) {
    Caller lead = Staff.lead(UUID.randomUUID());
    Receipt receipt = enquiries.send(enquiry(), Caller.visitor());
    String reference = receipt.reference();
    cases.addNote(reference, key(), "quokkanote", lead);
    int seen = cases.enter(reference, lead).version();
    cases.reply(reference, seen, key(), "quokkareply", List.of(), lead);
    if (caseworker != null) {
      int version = cases.enter(reference, lead).version();
      cases.triage(reference, version, Category.PAY, Urgency.URGENT, caseworker, lead);
    }
    work.addTask(reference, key(), new NewTask("quokkatask", null, null), lead);
    work.addMeeting(reference, key(), meeting(), lead);
    persons.add(reference, key(), person(), lead);
    documents.add(reference, key(), "quokkatitle", List.of(file("kept.txt")), lead);
    results.addTime(reference, key(), new NewTime(5, LocalDate.of(2026, 1, 5), "quokkatime"), lead);
    work.addMilestone(reference, key(), "quokkamilestone", lead);
    UUID file =
        opening.open(reference, lead).file().timeline().stream()
            .flatMap(entry -> entry.files().stream())
            .findFirst()
            .orElseThrow()
            .id();
    return new Planted(reference, receipt.key(), file);
  }

  private static NewPerson person() {
    return new NewPerson(PersonKind.WITNESS, "quokkaperson", null, null, false, null, false);
  }

  private static NewFile file(String name) {
    return new NewFile(name, "text/plain", "quokkabytes".getBytes(StandardCharsets.UTF_8));
  }

  private static NewMeeting meeting() {
    LocalDateTime at = LocalDateTime.of(2027, 3, 1, 10, 0);
    return new NewMeeting(MeetingKind.OTHER, at, "quokkaplace", null, null);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static SendEnquiry enquiry() {
    return new SendEnquiry(
        key(),
        "Quokka Membername",
        null,
        "quokka.member@example.org",
        null,
        "quokkaemployer",
        null,
        "quokkatext",
        null,
        null,
        false,
        null,
        false,
        "quokkasafe",
        null,
        null,
        null,
        List.of(file("quokkafile.txt")));
  }
}
