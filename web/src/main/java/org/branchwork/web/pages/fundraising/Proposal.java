package org.branchwork.web.pages.fundraising;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.statements.ColumnMeaning;
import org.branchwork.fundraising.api.statements.MappingPreset;
import org.branchwork.fundraising.api.statements.ProposedMapping;
import org.branchwork.fundraising.api.statements.ReadLine;
import org.branchwork.fundraising.api.statements.StatementPreview;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file probably mean, before anybody said so.
 *
 * @param mapping {@code null} where nothing is asked
 * @param preset the bank that it begins from; {@code null}: the headings alone
 */
record Proposal(UUID upload, @Nullable ProposedMapping mapping, @Nullable MappingPreset preset) {

  /** A bank to begin from. */
  public record Bank(String name, String address, boolean chosen) {

    /** For {@code aria-current}: {@code null} when it is another. */
    public @Nullable String getCurrent() {
      return chosen ? "true" : null;
    }
  }

  /**
   * Of a preview; asked for only where nobody said yet what the columns mean.
   *
   * @param bank as an address names it; any other word is none
   */
  static Proposal of(
      StatementPreview preview,
      String bank,
      Function<@Nullable MappingPreset, ProposedMapping> proposed) {
    MappingPreset preset =
        Stream.of(MappingPreset.values())
            .filter(each -> Texts.key("", each).equals(bank))
            .findFirst()
            .orElse(null);
    boolean asked = preview.drawn() == null && !preview.firstRows().isEmpty();
    return new Proposal(preview.upload(), asked ? proposed.apply(preset) : null, preset);
  }

  /** The banks to begin from, after the headings alone; none where nothing is asked. */
  List<Bank> banks() {
    if (mapping == null) {
      return List.of();
    }
    String here = StatementImportPage.PAGE + "/import?upload=" + upload;
    List<Bank> banks = new ArrayList<>();
    banks.add(new Bank(Texts.get("bank.preset-none"), here, preset == null));
    for (MappingPreset each : MappingPreset.values()) {
      String address = here + "&preset=" + Texts.key("", each);
      banks.add(new Bank(Texts.get("bank.preset." + each), address, each == preset));
    }
    return banks;
  }

  /** The row of headings as the form names it; empty where nothing is asked. */
  Optional<String> headingRow() {
    return Optional.ofNullable(mapping)
        .map(each -> each.headingRow() == null ? "none" : each.headingRow().toString());
  }

  List<ColumnMeaning> meanings() {
    return mapping == null ? List.of() : mapping.meanings();
  }

  List<ReadLine> first() {
    return mapping == null ? List.of() : mapping.first();
  }
}
