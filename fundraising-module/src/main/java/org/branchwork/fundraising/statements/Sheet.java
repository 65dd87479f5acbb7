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
    return new ReadStatement(
        format,
        account,
        currency,
        openingPence,
        closingPence,
        lines.stream().map(this::withoutOwnAccount).toList());
  }

  /** Of what came back some banks name the account that had paid, which is this one. */
  private ReadLine withoutOwnAccount(ReadLine line) {
    return line.payerAccount() == null || !line.payerAccount().equals(account)
        ? line
        : new ReadLine(
            line.line(),
            line.date(),
            line.amountPence(),
            line.balancePence(),
            line.text(),
            line.type(),
            line.payer(),
            null,
            line.payerReference(),
            line.bankReference(),
            line.paymentReference());
  }
}
