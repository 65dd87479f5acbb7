package org.branchwork.fundraising.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.statements.BankAccountView;
import org.branchwork.fundraising.api.statements.ColumnMapping;
import org.branchwork.fundraising.api.statements.CoveredDays;
import org.branchwork.fundraising.api.statements.ImportProgress;
import org.branchwork.fundraising.api.statements.MappingPreset;
import org.branchwork.fundraising.api.statements.ProposedMapping;
import org.branchwork.fundraising.api.statements.ReadingAnswers;
import org.branchwork.fundraising.api.statements.StatementFileView;
import org.branchwork.fundraising.api.statements.StatementPreview;
import org.branchwork.fundraising.api.statements.StatementSearch;
import org.branchwork.fundraising.imports.Preparing.Prepared;
import org.branchwork.fundraising.imports.UploadRows.Upload;
import org.branchwork.fundraising.statements.StatementDoor;
import org.jspecify.annotations.Nullable;

/** Reads uploads and statements for whoever may. */
@ApplicationScoped
@Transactional
class StatementLookup implements StatementSearch {
  private static final int MOST_FILES = 200;
  private static final int MOST_YEARS = 10;

  @Inject UploadRows uploads;
  @Inject StatementReading reading;
  @Inject Preparing preparing;

  @Override
  public StatementPreview preview(UUID id, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    Upload upload = uploads.find(id).orElseThrow(StatementLookup::gone);
    Optional<StatementFileView> imported = reading.bySha256(upload.sha256());
    if (imported.isPresent()) {
      return importedBefore(upload, imported);
    }
    byte @Nullable [] bytes = upload.bytes();
    if (bytes == null) {
      throw gone();
    }
    Prepared prepared = preparing.prepare(bytes, upload.answers());
    boolean mapped =
        prepared.file().statements().stream().anyMatch(each -> each.format().equals("csv/mapped"));
    List<List<String>> firstRows =
        mapped
            ? StatementDoor.read(bytes, ReadingAnswers.NONE).firstRows()
            : prepared.file().firstRows();
    return new StatementPreview(
        id,
        upload.name(),
        prepared.problem(),
        prepared.questions(),
        prepared.plan().parts(),
        prepared.plan().gaps(),
        firstRows,
        mapped ? drawn(firstRows) : null,
        upload.answers(),
        imported,
        upload.refused());
  }

  private static StatementPreview importedBefore(
      Upload upload, Optional<StatementFileView> imported) {
    return new StatementPreview(
        upload.id(),
        upload.name(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        upload.answers(),
        imported,
        null);
  }

  @Override
  public ProposedMapping proposed(UUID id, @Nullable MappingPreset preset, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    byte[] bytes = uploads.find(id).map(Upload::bytes).orElseThrow(StatementLookup::gone);
    return StatementDoor.proposed(bytes, preset);
  }

  /** The mapping that the file is read by: the first that fits, as the reader takes it. */
  private @Nullable ColumnMapping drawn(List<List<String>> firstRows) {
    List<List<String>> headings =
        firstRows.stream().map(row -> row.stream().map(ColumnMapping::heading).toList()).toList();
    List<ColumnMapping> all = uploads.mappings();
    return all.stream()
        .filter(mapping -> headings.contains(mapping.headings()))
        .findFirst()
        .or(() -> all.stream().filter(mapping -> fitsWithout(mapping, firstRows)).findFirst())
        .orElse(null);
  }

  private static boolean fitsWithout(ColumnMapping mapping, List<List<String>> firstRows) {
    return mapping.headings().isEmpty()
        && !firstRows.isEmpty()
        && mapping.meanings().size() == firstRows.get(0).size();
  }

  private static FundraisingRuleBroken gone() {
    return new FundraisingRuleBroken("statement.gone");
  }

  @Override
  public Optional<ImportProgress> progress(UUID upload, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    return uploads.progress(upload);
  }

  @Override
  public Optional<UUID> waiting(Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    return uploads.waiting();
  }

  @Override
  public List<StatementFileView> files(@Nullable Long before, int most, Caller caller) {
    requireReading(caller);
    int few = Math.max(1, Math.min(most, MOST_FILES));
    return reading.files(before == null ? Long.MAX_VALUE : before, few);
  }

  @Override
  public Optional<StatementFileView> file(UUID file, Caller caller) {
    requireReading(caller);
    return reading.file(file);
  }

  @Override
  public List<BankAccountView> accounts(Caller caller) {
    requireReading(caller);
    return reading.accounts();
  }

  @Override
  public List<CoveredDays> covered(LocalDate from, LocalDate to, Caller caller) {
    requireReading(caller);
    LocalDate earliest = to.minusYears(MOST_YEARS);
    LocalDate first = from.isBefore(earliest) ? earliest : from;
    return Covering.of(reading.accounts(), reading.days(first, to), first, to);
  }

  private static void requireReading(Caller caller) {
    caller.requireOneOf(Permission.READ, Permission.RECONCILE, Permission.APPROVE);
  }
}
