package org.branchwork.casework.retention;

import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.retention.ErasureDesk;
import org.branchwork.casework.api.retention.ErasureReason;
import org.branchwork.casework.api.retention.ErasureSearch;
import org.branchwork.casework.api.retention.RetentionDesk;
import org.branchwork.casework.api.retention.RetentionSearch;
import org.branchwork.casework.cases.CaseworkDatabase.Desks;
import org.branchwork.casework.cases.CaseworkStory;

/** What the tests of keeping and erasing do again and again. */
abstract class KeepingStory extends CaseworkStory {

  static final Caller KEEPER = keeper();
  static final Caller SECOND = keeper();

  final String address = "a" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";

  static Caller keeper() {
    return Caller.staff(UUID.randomUUID(), Set.of(Permission.RETENTION));
  }

  /** A closed case of a person of this test's own. */
  Receipt closed() {
    Receipt receipt = given(enquiry(formKey(), address, "I was dismissed on Friday.", false));
    close(receipt);
    return receipt;
  }

  static RetentionDesk keeping(Desks d) {
    return d.of(RetentionDesk.class, RetentionBook.class);
  }

  static RetentionSearch kept(Desks d) {
    return d.of(RetentionSearch.class, RetentionLookup.class);
  }

  static ErasureDesk erasing(Desks d) {
    return d.of(ErasureDesk.class, ErasureBook.class);
  }

  static ErasureSearch erasures(Desks d) {
    return d.of(ErasureSearch.class, ErasureLookup.class);
  }

  void decide(Consumer<RetentionDesk> deed) {
    database.act(d -> deed.accept(keeping(d)));
  }

  UUID ask(String reference) {
    return database.work(d -> erasing(d).ask(reference, ErasureReason.NOT_NEEDED, KEEPER));
  }

  UUID askForPerson(String of) {
    return database.work(d -> erasing(d).askForPerson(of, ErasureReason.PERSON_ASKED, KEEPER));
  }

  void approve(UUID erasure) {
    database.act(d -> erasing(d).approve(erasure, SECOND));
  }

  void erase(String reference) {
    approve(ask(reference));
  }
}
