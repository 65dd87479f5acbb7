package org.branchwork.web.pages.fundraising;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.statements.ColumnMeaning;
import org.branchwork.fundraising.api.statements.DateOrder;
import org.branchwork.fundraising.api.statements.DayConflict;
import org.branchwork.fundraising.api.statements.StatementAnswers;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.Pounds;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What was posted about a statement file. */
final class StatementForm {
  private final FormRequest request;
  private final Problems problems;

  StatementForm(FormRequest request, Problems problems) {
    this.request = request;
    this.problems = problems;
  }

  /** The answers; empty when a field is at fault, which is noted. */
  Optional<StatementAnswers> answers() {
    @Nullable Long opening = pence("opening");
    @Nullable Long closing = pence("closing");
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new StatementAnswers(
            dateOrder("date-order"),
            request.id("account"),
            opening,
            closing,
            request.value("whole-days").equals("yes"),
            request.value("accept-breaks").equals("yes"),
            one(DayConflict.values(), "conflicts")));
  }

  private @Nullable Long pence(String field) {
    String typed = request.value(field);
    Optional<Long> pence = Pounds.pence(typed);
    if (pence.isEmpty() && !typed.isBlank()) {
      problems.add(field, Texts.get("bank.no-amount"));
    }
    return pence.orElse(null);
  }

  @Nullable DateOrder dateOrder(String field) {
    return one(DateOrder.values(), field);
  }

  /** Which of the first rows holds the headings; {@code null}: none does. */
  @Nullable Integer headingRow() {
    return request.number("heading-row").map(Long::intValue).orElse(null);
  }

  List<ColumnMeaning> meanings() {
    List<ColumnMeaning> meanings = new ArrayList<>();
    while (request.fields().containsKey("column-" + meanings.size())) {
      @Nullable ColumnMeaning chosen = one(ColumnMeaning.values(), "column-" + meanings.size());
      meanings.add(chosen == null ? ColumnMeaning.NONE : chosen);
    }
    return meanings;
  }

  private <E extends Enum<E>> @Nullable E one(E[] values, String field) {
    return Stream.of(values)
        .filter(each -> each.name().equals(request.value(field)))
        .findFirst()
        .orElse(null);
  }
}
