package org.branchwork.web.platform.erasure;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.branchwork.casework.api.RetentionEvent.CaseErased;
import org.branchwork.fundraising.api.PrivacyEvent.PersonalDataErased;
import org.branchwork.web.platform.erasure.list.ErasedCases;
import org.branchwork.web.platform.settings.PortalSettings;

/**
 * Notes each erased case, and each record of the fund that somebody asked to erase, outside the
 * database before the erasure is committed; when the note cannot be written, nothing is erased.
 * What is then not committed is taken back.
 */
@ApplicationScoped
class Tombstones {

  private static final Logger LOG = Logger.getLogger(Tombstones.class.getName());

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transactions;

  private final ErasedCases list;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected Tombstones() {
    this.list = null;
  }

  @Inject
  Tombstones(PortalSettings settings) {
    this.list = new ErasedCases(settings.dataDirectory().resolve(ErasedCases.FILE));
  }

  void erased(@Observes CaseErased event) {
    note(new ErasedCases.Entry(event.caseId(), event.digest(), event.at()));
  }

  /** What is past its period is erased anew by itself; what somebody asked for is noted. */
  void erased(@Observes PersonalDataErased event) {
    note(new ErasedCases.Entry(ErasedCases.NO_CASE, event.digest(), event.at()));
  }

  private void note(ErasedCases.Entry entry) {
    // here and not as an observer after failure: that one is told of nothing when another breaks
    transactions.registerInterposedSynchronization(new TakenBack(list, entry));
    try {
      list.add(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the note back when nothing was erased after all. */
  private record TakenBack(ErasedCases list, ErasedCases.Entry entry) implements Synchronization {

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_ROLLEDBACK) {
        try {
          list.takeBack(entry);
        } catch (IOException e) {
          LOG.log(
              Level.SEVERE, "the note of an erasure that was undone could not be taken back", e);
        }
      }
    }
  }
}
