package org.branchwork.fundraising.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.FundraisingEvent.BankAccountAdded;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.statements.ColumnMapping;
import org.branchwork.fundraising.api.statements.ColumnMeaning;
import org.branchwork.fundraising.api.statements.DateOrder;
import org.branchwork.fundraising.api.statements.ReadFile;
import org.branchwork.fundraising.api.statements.ReadingAnswers;
import org.branchwork.fundraising.api.statements.StatementAnswers;
import org.branchwork.fundraising.api.statements.StatementDesk;
import org.branchwork.fundraising.api.statements.StatementFileView;
import org.branchwork.fundraising.imports.UploadRows.Upload;
import org.branchwork.fundraising.statements.StatementDoor;
import org.jspecify.annotations.Nullable;

/** The statements of the branch's bank accounts, as their files came in. */
@ApplicationScoped
@Transactional
class StatementImports implements StatementDesk {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_HEADINGS = 2000;

  @Inject UploadRows uploads;
  @Inject StatementRows rows;
  @Inject StatementReading reading;
  @Inject Storing storing;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public UUID read(String name, byte[] bytes, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    require(bytes.length > 0, "statement.file.empty");
    require(bytes.length <= ReadFile.MOST_BYTES, "statement.file.large");
    require(!uploads.isOneLeft(), "statement.underway");
    UUID id = UUID.randomUUID();
    uploads.keep(id, plain(name), StatementDoor.sha256(bytes), bytes, caller, now());
    return id;
  }

  /** Some browsers send the whole path. */
  private static String plain(String name) {
    String last = name.replaceFirst("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}+", " ").strip();
    int end =
        last.offsetByCodePoints(0, Math.min(LONGEST_NAME, last.codePointCount(0, last.length())));
    return last.isEmpty() ? "statement" : last.substring(0, end);
  }

  @Override
  public void answer(UUID upload, StatementAnswers answers, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    changeable(upload);
    Optional<UUID> account = Optional.ofNullable(answers.account());
    require(
        account
            .map(id -> reading.accounts().stream().anyMatch(each -> each.id().equals(id)))
            .orElse(true),
        "statement.account.unknown");
    uploads.answer(upload, answers);
  }

  @Override
  public void drawMapping(
      UUID upload,
      @Nullable Integer headingRow,
      List<ColumnMeaning> meanings,
      @Nullable DateOrder dateOrder,
      Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    List<List<String>> first =
        StatementDoor.read(changeable(upload).bytes(), ReadingAnswers.NONE).firstRows();
    require(
        headingRow == null || headingRow >= 0 && headingRow < first.size(), "mapping.row.unknown");
    List<String> headings = headingRow == null ? List.of() : first.get(headingRow);
    ColumnMapping mapping =
        new ColumnMapping(headings, fitting(meanings, headings.size()), dateOrder);
    require(
        UploadRows.written(mapping.headings()).getBytes(StandardCharsets.UTF_8).length
            <= LONGEST_HEADINGS,
        "mapping.headings.long");
    uploads.draw(mapping, caller, now());
  }

  /** Below the headings a row may be wider; what has no heading must mean nothing. */
  private static List<ColumnMeaning> fitting(List<ColumnMeaning> meanings, int headings) {
    boolean wider =
        headings > 0
            && meanings.size() > headings
            && meanings.stream().skip(headings).allMatch(each -> each == ColumnMeaning.NONE);
    return wider ? meanings.subList(0, headings) : meanings;
  }

  @Override
  public void addAccount(BankAccount account, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    UUID id = UUID.randomUUID();
    if (rows.add(id, account, caller, now())) {
      events.fire(
          new BankAccountAdded(
              UUID.randomUUID(), id, caller.label(), now(), account.sortCode(), account.number()));
    }
  }

  @Override
  public StatementFileView importFile(UUID upload, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    rows.hold();
    Upload waiting =
        uploads.find(upload).orElseThrow(() -> new FundraisingRuleBroken("statement.gone"));
    Optional<StatementFileView> there = reading.bySha256(waiting.sha256());
    if (there.isEmpty()) {
      storing.store(waiting, waiting(upload).bytes(), caller);
    }
    uploads.spend(upload);
    return there.orElseGet(() -> reading.bySha256(waiting.sha256()).orElseThrow());
  }

  @Override
  public void discard(UUID upload, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    require(uploads.progress(upload).isEmpty(), "statement.underway");
    uploads.discard(upload);
  }

  /** An upload that has its bytes still. */
  private record Waiting(Upload upload, byte[] bytes) {}

  private Waiting waiting(UUID id) {
    Optional<Upload> upload = uploads.find(id);
    byte @Nullable [] bytes = upload.map(Upload::bytes).orElse(null);
    if (upload.isEmpty() || bytes == null) {
      throw new FundraisingRuleBroken("statement.gone");
    }
    return new Waiting(upload.get(), bytes);
  }

  private Waiting changeable(UUID id) {
    Waiting waiting = waiting(id);
    require(!waiting.upload().left(), "statement.underway");
    return waiting;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static void require(boolean holds, String key) {
    if (!holds) {
      throw new FundraisingRuleBroken(key);
    }
  }
}
