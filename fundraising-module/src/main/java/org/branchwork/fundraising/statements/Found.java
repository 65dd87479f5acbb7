package org.branchwork.fundraising.statements;

import java.util.List;
import org.branchwork.fundraising.api.statements.StatementQuestion;

/**
 * What stands in a file.
 *
 * @param questions what has to be answered before there are sheets; else empty
 * @param firstRows of a CSV file whose columns are asked for; else empty
 */
record Found(List<Sheet> sheets, List<StatementQuestion> questions, List<List<String>> firstRows) {

  static Found of(List<Sheet> sheets) {
    return new Found(sheets, List.of(), List.of());
  }

  static Found asks(StatementQuestion question) {
    return new Found(List.of(), List.of(question), List.of());
  }
}
