package org.branchwork.fundraising.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.branchwork.fundraising.api.statements.ReadLine;
import org.branchwork.fundraising.api.statements.ReadStatement;
import org.jspecify.annotations.Nullable;

/** A statement while its lines are gathered. */
final class Sheet {
  final String format;
  final @Nullable String account;
  final String currency;
  final List<ReadLine> lines = new ArrayList<>();
  @Nullable Long openingPence;
  @Nullable Long closingPence;
  int openingLine;
  int closingLine;

  Sheet(String format, @Nullable String account, String currency) {
    this.format = format;
    this.account = account;
    this.currency = currency;
  }

  void opening(long pence, int line) {
    openingPence = pence;
    openingLine = line;
  }

  void closing(long pence, int line) {
    closingPence = pence;
    closingLine = line;
  }

  boolean sameAccount(Sheet other) {
    return currency.equals(other.currency) && Objects.equals(account, other.account);
  }

  ReadStatement read() {
    return new ReadStatement(format, account, currency, openingPence, closingPence, lines);
  }
}
