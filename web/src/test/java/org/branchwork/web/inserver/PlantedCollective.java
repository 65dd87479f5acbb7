package org.branchwork.web.inserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseDesk;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.collectives.CollectiveDesk;
import org.branchwork.casework.api.collectives.CollectiveSearch;
import org.branchwork.casework.api.collectives.OpenCollective;
import org.branchwork.casework.api.collectives.SignUpDesk;

/** A collective with two members, one of a caseworker's, each text with a word of its own. */
@ApplicationScoped
public class PlantedCollective {

  @Inject CollectiveDesk desk;
  @Inject CollectiveSearch search;
  @Inject SignUpDesk signUps;
  @Inject CaseDesk cases;

  private String reference;

  /** The reference of a collective that this caseworker sees by one of its members. */
  public synchronized String of(UUID caseworker) {
    if (reference == null) {
      Caller lead = Staff.lead(UUID.randomUUID());
      reference = desk.open(command(), lead);
      String member = join(lead).reference();
      join(lead);
      int version = cases.enter(member, lead).version();
      cases.triage(member, version, Category.PAY, Urgency.NORMAL, caseworker, lead);
      LocalDate on = LocalDate.of(2026, 1, 5);
      desk.addEntry(reference, key(), on, "quokkaentry", false, lead);
      desk.addFile(reference, key(), List.of(file()), false, lead);
      desk.writeToAll(reference, key(), "quokkatoall", lead);
    }
    return reference;
  }

  private Receipt join(Caller lead) {
    String token = search.sheet(reference, lead).token();
    return signUps.join(token, enquiry(), false, true, Caller.visitor());
  }

  private static OpenCollective command() {
    return new OpenCollective(
        key(), "quokkacollective", Category.PAY, null, "Title", "Wording.", "Consent.");
  }

  private static NewFile file() {
    byte[] bytes = "quokkabytes".getBytes(StandardCharsets.UTF_8);
    return new NewFile("quokkacommon.txt", "text/plain", bytes);
  }

  private static SendEnquiry enquiry() {
    return new SendEnquiry(
        key(),
        "Quokka Membername",
        null,
        "quokka.member@example.org",
        null,
        null,
        null,
        "quokkatext",
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

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
