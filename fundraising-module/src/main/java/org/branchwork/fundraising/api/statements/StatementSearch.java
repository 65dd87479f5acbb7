package org.branchwork.fundraising.api.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was imported. Every method throws {@link FundraisingRuleBroken} {@code not-allowed}
 * without one of the permissions READ, RECONCILE and APPROVE; uploads are shown to RECONCILE alone.
 */
public interface StatementSearch {

  /**
   * What an uploaded file would bring, as the books stand now.
   *
   * @throws FundraisingRuleBroken {@code statement.gone} when nothing of the caller waits under
   *     this id
   */
  StatementPreview preview(UUID upload, Caller caller);

  /**
   * What the columns of an uploaded CSV file probably mean, to be shown where {@link
   * StatementPreview#firstRows} asks for it. Nothing is kept, and nothing is read by it, before
   * {@link StatementDesk#drawMapping}.
   *
   * @param preset the bank to begin from; {@code null}: the headings alone
   * @throws FundraisingRuleBroken {@code statement.gone}
   */
  ProposedMapping proposed(UUID upload, @Nullable MappingPreset preset, Caller caller);

  /** How far the portal is with a file of the caller; empty when it is not left to the portal. */
  Optional<ImportProgress> progress(UUID upload, Caller caller);

  /** The file that the caller uploaded and neither imported nor threw away. */
  Optional<UUID> waiting(Caller caller);

  /**
   * Imported files, the last one first.
   *
   * @param before only those before this place; {@code null}: from the last one on
   * @param most how many, from 1 to 200
   */
  List<StatementFileView> files(@Nullable Long before, int most, Caller caller);

  /** One imported file. */
  Optional<StatementFileView> file(UUID file, Caller caller);

  /** The bank accounts of the branch, by name. */
  List<BankAccountView> accounts(Caller caller);

  /** Of which days there is a statement, for every bank account; at most ten years. */
  List<CoveredDays> covered(LocalDate from, LocalDate to, Caller caller);
}
