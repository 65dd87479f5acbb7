package org.branchwork.fundraising.statements;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.statements.ColumnMapping;
import org.branchwork.fundraising.statements.Layout.Columns;
import org.jspecify.annotations.Nullable;

/**
 * The CSV files of British banks, known by their headings; all of them write the day first. Not
 * here, for no layout of theirs is public or has headings: Unity Trust, the fixed columns of the
 * Co-operative's business accounts, HSBCnet and Lloyds Commercial. Those need a mapping.
 */
final class Layouts {
  private static final List<Layout> KNOWN =
      List.of(
          // Halifax and Bank of Scotland write the same
          Layout.of(
              "csv/lloyds",
              "transaction date=DATE;transaction type=TYPE;sort code=SORT_CODE;"
                  + "account number=ACCOUNT;transaction description=TEXT;debit amount=MONEY_OUT;"
                  + "credit amount=MONEY_IN;balance=BALANCE",
              ""),
          Layout.of(
              "csv/cooperative",
              "date=DATE;description=TEXT;type=TYPE;money in=MONEY_IN;money out=MONEY_OUT;"
                  + "balance=BALANCE",
              ""),
          Layout.of(
              "csv/cooperative",
              "date=DATE;description=TEXT;memo=TYPE;money in=MONEY_IN;money out=MONEY_OUT;"
                  + "balance=BALANCE",
              ""),
          Layout.of(
              "csv/barclays",
              "number=NONE;date=DATE;account=ACCOUNT;amount=AMOUNT;subcategory=TYPE;memo=TEXT",
              ""),
          // the Royal Bank of Scotland and Ulster Bank write the same
          Layout.of(
              "csv/natwest",
              "date=DATE;type=TYPE;description=TEXT;value=AMOUNT;balance=BALANCE;"
                  + "account name=NONE;account number=ACCOUNT",
              ""),
          Layout.of(
              "csv/bankline",
              "sort code=SORT_CODE;account number=ACCOUNT;date=DATE;narrative #1=TEXT;type=TYPE;"
                  + "debit=MONEY_OUT;credit=MONEY_IN",
              "account alias=NONE;account short name=NONE;currency=CURRENCY;account type=NONE;"
                  + "bic=NONE;bank name=NONE;branch name=NONE;narrative #2=TEXT;narrative #3=TEXT;"
                  + "narrative #4=TEXT;narrative #5=TEXT;balance=BALANCE"),
          Layout.of(
              "csv/hsbc", "date=DATE;type=TYPE;description=TEXT;amount=AMOUNT;balance=BALANCE", ""),
          Layout.of(
              "csv/hsbc",
              "date=DATE;type=TYPE;description=TEXT;paid out=MONEY_OUT;paid in=MONEY_IN;"
                  + "balance=BALANCE",
              ""),
          Layout.of(
              "csv/nationwide",
              "date=DATE;transaction type=TYPE;description=TEXT;paid out=MONEY_OUT;"
                  + "paid in=MONEY_IN;balance=BALANCE",
              ""),
          Layout.of(
              "csv/starling",
              "date=DATE;counter party=PAYER;reference=REFERENCE;type=TYPE;amount=AMOUNT;"
                  + "balance=BALANCE",
              "spending category=NONE;notes=NONE"),
          Layout.of(
              "csv/monzo",
              "transaction id=BANK_REFERENCE;date=DATE;type=TYPE;name=PAYER;amount=AMOUNT;"
                  + "currency=CURRENCY",
              "description=TEXT;notes and #tags=TEXT;balance=BALANCE;*"),
          // as it was in 2018
          Layout.of(
              "csv/monzo",
              "id=BANK_REFERENCE;created=DATE;amount=AMOUNT;currency=CURRENCY;"
                  + "local_amount=NONE;description=TEXT;notes=TEXT",
              "*"));

  private Layouts() {}

  /** The columns when a mapping or a bank has exactly these headings; a mapping counts first. */
  static @Nullable Columns of(List<String> row, List<ColumnMapping> mappings) {
    List<String> headings = row.stream().map(ColumnMapping::heading).toList();
    Stream<Columns> drawn =
        mappings.stream().filter(each -> each.headings().equals(headings)).map(Layouts::mapped);
    return Stream.concat(drawn, KNOWN.stream().map(each -> each.columns(row)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  static Columns mapped(ColumnMapping mapping) {
    return new Columns("csv/mapped", mapping.meanings(), "GBP", mapping.dateOrder());
  }
}
