package org.branchwork.web.platform.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.branchwork.casework.api.RetentionEvent.CaseErased;
import org.branchwork.web.platform.erasure.list.ErasedCases;
import org.branchwork.web.platform.settings.PortalSettings;

/**
 * Notes each erased case outside the database before the erasure is committed; when the note cannot
 * be written, nothing is erased. What is then not committed is taken back.
 */
@ApplicationScoped
class Tombstones {

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
    try {
      list.add(entry(event));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void undone(@Observes(during = TransactionPhase.AFTER_FAILURE) CaseErased event)
      throws IOException {
    list.takeBack(entry(event));
  }

  private static ErasedCases.Entry entry(CaseErased event) {
    return new ErasedCases.Entry(event.caseId(), event.digest(), event.at());
  }
}
