package org.branchwork.fundraising.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.branchwork.fundraising.api.statements.BankAccountView;
import org.branchwork.fundraising.api.statements.ReadLine;
import org.branchwork.fundraising.api.statements.ReadStatement;
import org.branchwork.fundraising.api.statements.StatementAnswers;
import org.branchwork.fundraising.api.statements.StatementQuestion;
import org.branchwork.fundraising.imports.ImportPlan.NewDay;
import org.jspecify.annotations.Nullable;

/** What the tables would hold of one account: plans one import after the other. */
final class KeptLines {
  static final BankAccountView ACCOUNT =
      new BankAccountView(new UUID(0, 7), "Branch fund", "089999", "66374958");
  static final StatementAnswers WHOLE_DAYS =
      new StatementAnswers(null, null, null, null, true, false, null);

  final List<String> lines = new ArrayList<>();
  final NavigableMap<LocalDate, KnownDay> days = new TreeMap<>();

  /** Imports a statement unless it asks; what it asks. */
  List<StatementQuestion> take(
      List<ReadLine> shown,
      @Nullable Long opening,
      @Nullable Long closing,
      StatementAnswers answers) {
    ImportPlan plan = new ImportPlan(answers);
    plan.add(
        AccountPart.of(
            ACCOUNT,
            List.of(new ReadStatement("test", ACCOUNT.written(), "GBP", opening, closing, shown))),
        days);
    if (plan.questions().isEmpty()) {
      plan.lines().forEach(each -> lines.add(each.movement().key() + each.occurrence()));
      for (NewDay day : plan.days()) {
        days.put(day.day(), day.known());
      }
    }
    return plan.questions();
  }

  /** The same of a file that shows a balance with each line. */
  List<StatementQuestion> takeBalanced(List<ReadLine> shown, StatementAnswers answers) {
    ReadLine last = shown.get(shown.size() - 1);
    return take(shown, BankYear.before(shown.get(0)), last.balancePence(), answers);
  }
}
