package org.branchwork.fundraising.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.statements.ImportDesk;
import org.branchwork.fundraising.api.statements.ImportStage;
import org.branchwork.fundraising.api.statements.LeftImport;
import org.branchwork.fundraising.imports.UploadRows.Upload;
import org.jspecify.annotations.Nullable;

/** Imports that the portal does after the request that asked for them. */
@ApplicationScoped
@Transactional
class LeftImports implements ImportDesk {

  @Inject UploadRows uploads;
  @Inject LeftRows rows;
  @Inject Clock clock;

  @Override
  public boolean leave(UUID id, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    Upload upload = uploads.find(id).orElseThrow(() -> new FundraisingRuleBroken("statement.gone"));
    byte @Nullable [] bytes = upload.bytes();
    boolean large = bytes != null && bytes.length > AT_ONCE_BYTES;
    if (large && !upload.left()) {
      rows.leave(id, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
    return large;
  }

  @Override
  public Optional<LeftImport> next(Caller job) {
    job.requireOneOf(Permission.RECONCILE);
    return rows.next();
  }

  /** The import itself goes on in its own transaction, and may yet come to nothing. */
  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public void note(UUID upload, ImportStage stage, int done, int total, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    rows.note(upload, stage, done, total);
  }

  @Override
  public void giveBack(UUID upload, String why, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    rows.giveBack(upload, why);
  }
}
