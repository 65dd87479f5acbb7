package org.branchwork.fundraising.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.FundraisingEvent.StatementImported;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.statements.ImportStage;
import org.branchwork.fundraising.imports.ImportPlan.NewLine;
import org.branchwork.fundraising.imports.Preparing.Prepared;
import org.branchwork.fundraising.imports.StatementRows.NewFile;
import org.branchwork.fundraising.imports.UploadRows.Upload;

/** Writes a file that was never imported, with its lines and days, in the open transaction. */
@ApplicationScoped
class Storing {

  /** How many lines one statement writes. */
  private static final int PIECE = 2000;

  @Inject StatementRows rows;
  @Inject Preparing preparing;
  @Inject ProgressDoor progress;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  void store(Upload upload, byte[] bytes, Caller caller) {
    if (upload.left()) {
      progress.telling(upload.id(), () -> take(upload, bytes, caller));
    } else {
      take(upload, bytes, caller);
    }
  }

  private void take(Upload upload, byte[] bytes, Caller caller) {
    Prepared prepared = preparing.prepare(bytes, upload.answers());
    require(prepared.problem() == null, "statement.unread");
    require(prepared.questions().isEmpty(), "statement.questions");
    ImportPlan plan = prepared.plan();
    NewFile file =
        new NewFile(
            upload.id(),
            upload.name(),
            upload.sha256(),
            bytes,
            prepared.format(),
            plan.lineCount(),
            plan.lines().size());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    rows.add(file, caller, now);
    addLines(file.id(), plan.lines(), caller);
    rows.addDays(file.id(), plan.days());
    events.fire(
        new StatementImported(
            UUID.randomUUID(),
            file.id(),
            caller.label(),
            now,
            file.sha256(),
            file.lines(),
            file.newLines()));
  }

  /** In pieces, so that what the database is sent at once does not grow with the file. */
  private void addLines(UUID file, List<NewLine> lines, Caller caller) {
    IntConsumer stored = progress.begin(file, ImportStage.STORING, lines.size(), caller);
    for (int from = 0; from < lines.size(); from += PIECE) {
      int to = Math.min(lines.size(), from + PIECE);
      rows.addLines(file, lines.subList(from, to));
      stored.accept(to);
    }
  }

  private static void require(boolean holds, String key) {
    if (!holds) {
      throw new FundraisingRuleBroken(key);
    }
  }
}
