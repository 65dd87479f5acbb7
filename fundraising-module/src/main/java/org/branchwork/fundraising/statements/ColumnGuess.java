package org.branchwork.fundraising.statements;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.branchwork.fundraising.api.statements.ColumnMeaning;
import org.branchwork.fundraising.api.statements.MappingPreset;
import org.jspecify.annotations.Nullable;

/** Guesses what columns mean: by their headings, or by their places in the files of a bank. */
final class ColumnGuess {

  /** So many headings that are known make a row of headings. */
  private static final int ENOUGH = 2;

  /** The headings of each meaning, likely ones first; the first that stands in the row counts. */
  private static final Map<ColumnMeaning, List<String>> HEADINGS =
      Map.ofEntries(
          entry(
              ColumnMeaning.DATE,
              split(
                  "transaction date;tran date;trans date;date;date posted;posted date;posting date;"
                      + "posted;post date;booking date;booked on;entry date;processed date;"
                      + "payment date;when;day;value date;effective date")),
          entry(
              ColumnMeaning.TYPE,
              split(
                  "transaction type;tran type;trans type;type;payment type;transaction code;"
                      + "tran code;code;subcategory;category")),
          entry(
              ColumnMeaning.AMOUNT,
              split("amount;transaction amount;net amount;value;transaction value;sum")),
          entry(
              ColumnMeaning.DIRECTION,
              split(
                  "debit credit;credit debit;dr cr;cr dr;debit credit indicator;"
                      + "credit debit indicator;d c;c d;direction;in out")),
          entry(
              ColumnMeaning.MONEY_IN,
              split(
                  "money in;paid in;credit;credits;credit amount;amount credit;credit value;"
                      + "amount in;value in;in;receipt;receipts;deposit;deposits;received")),
          entry(
              ColumnMeaning.MONEY_OUT,
              split(
                  "money out;paid out;debit;debits;debit amount;amount debit;debit value;amount out;"
                      + "value out;out;withdrawal;withdrawals;payment;payments;spent")),
          entry(
              ColumnMeaning.BALANCE,
              split(
                  "balance;running balance;account balance;ledger balance;balance after;"
                      + "closing balance")),
          entry(
              ColumnMeaning.PAYER,
              split(
                  "payer;payer name;payer s name;payer payee;name;counterparty;counter party;counterparty name;"
                      + "remitter;remitter name;paid by;payee;payee name;third party;merchant;"
                      + "merchant name;who")),
          entry(
              ColumnMeaning.PAYER_SORT_CODE,
              split(
                  "payer sort code;payer s sort code;counterparty sort code;remitter sort code;"
                      + "third party sort code;from sort code;other sort code")),
          entry(
              ColumnMeaning.PAYER_ACCOUNT,
              split(
                  "payer account number;payer s account number;payer account;payer iban;"
                      + "counterparty account number;counterparty account;counterparty iban;"
                      + "remitter account number;remitter account;third party account number;"
                      + "third party account;from account;other account number")),
          entry(
              ColumnMeaning.REFERENCE,
              split(
                  "reference;payment reference;customer reference;payer reference;"
                      + "payer s reference;your reference;transaction reference;ref;payee reference;"
                      + "end to end id")),
          entry(
              ColumnMeaning.BANK_REFERENCE,
              split(
                  "bank reference;bank ref;transaction id;transaction number;unique id;fitid;id")),
          entry(
              ColumnMeaning.SORT_CODE,
              split("sort code;sortcode;account sort code;branch sort code")),
          entry(
              ColumnMeaning.ACCOUNT,
              split("account number;account no;account;sort code and account number;iban")),
          entry(ColumnMeaning.CURRENCY, split("currency;currency code;account currency;ccy")));

  /** Headings of text, which may stand in several columns. */
  private static final String TEXT =
      "(transaction |additional |further |full )?(description|details|detail|narrative|narration"
          + "|memo|particulars|text|information|remarks|notes)( line [0-9]| [0-9])?";

  private static final Map<MappingPreset, List<ColumnMeaning>> PLACES =
      Map.of(
          MappingPreset.HSBCNET,
          List.of(
              ColumnMeaning.ACCOUNT,
              ColumnMeaning.DATE,
              ColumnMeaning.CURRENCY,
              ColumnMeaning.AMOUNT,
              ColumnMeaning.TEXT,
              ColumnMeaning.TYPE),
          MappingPreset.LLOYDS_COMMERCIAL,
          List.of(
              ColumnMeaning.DATE,
              ColumnMeaning.ACCOUNT,
              ColumnMeaning.NONE,
              ColumnMeaning.TYPE,
              ColumnMeaning.AMOUNT,
              ColumnMeaning.REFERENCE,
              ColumnMeaning.TEXT,
              ColumnMeaning.BALANCE));

  private ColumnGuess() {}

  /**
   * A guess.
   *
   * @param headingRow {@code null}: none of the rows holds headings
   * @param meanings one for each column
   */
  record Guessed(@Nullable Integer headingRow, List<ColumnMeaning> meanings) {}

  /** What the columns of a file with these first rows mean. */
  static Guessed of(List<List<String>> rows, @Nullable MappingPreset preset) {
    int widest = rows.stream().mapToInt(List::size).max().orElse(0);
    List<List<ColumnMeaning>> guessed = rows.stream().map(ColumnGuess::byHeadings).toList();
    int best =
        IntStream.range(0, rows.size())
            .boxed()
            .reduce(
                0,
                (one, other) -> known(guessed.get(other)) > known(guessed.get(one)) ? other : one);
    if (!rows.isEmpty() && known(guessed.get(best)) >= ENOUGH) {
      return new Guessed(best, filled(guessed.get(best), widest));
    }
    List<ColumnMeaning> places = preset == null ? null : PLACES.get(preset);
    boolean fits = places != null && widest <= places.size() && widest >= places.size() - 1;
    Integer headingRow = fits ? null : Integer.valueOf(0);
    return new Guessed(
        headingRow, filled(fits && places != null ? places.subList(0, widest) : List.of(), widest));
  }

  private static long known(List<ColumnMeaning> meanings) {
    return meanings.stream().filter(meaning -> meaning != ColumnMeaning.NONE).count();
  }

  private static List<ColumnMeaning> filled(List<ColumnMeaning> meanings, int columns) {
    List<ColumnMeaning> all = new ArrayList<>(meanings);
    while (all.size() < columns) {
      all.add(ColumnMeaning.NONE);
    }
    return all;
  }

  private static List<ColumnMeaning> byHeadings(List<String> row) {
    List<String> headings = row.stream().map(ColumnGuess::plain).toList();
    List<ColumnMeaning> meanings =
        new ArrayList<>(Collections.nCopies(headings.size(), ColumnMeaning.NONE));
    IntStream.range(0, headings.size())
        .filter(at -> headings.get(at).matches(TEXT))
        .forEach(at -> meanings.set(at, ColumnMeaning.TEXT));
    HEADINGS.forEach(
        (meaning, likely) ->
            likely.stream()
                .map(headings::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .ifPresent(at -> meanings.set(at, meaning)));
    return oneAmount(meanings);
  }

  /** Either an amount with its sign, or money in and money out. */
  private static List<ColumnMeaning> oneAmount(List<ColumnMeaning> meanings) {
    boolean split =
        meanings.contains(ColumnMeaning.MONEY_IN) && meanings.contains(ColumnMeaning.MONEY_OUT);
    boolean signed = meanings.contains(ColumnMeaning.AMOUNT) && !split;
    List<ColumnMeaning> aside =
        signed
            ? List.of(ColumnMeaning.MONEY_IN, ColumnMeaning.MONEY_OUT)
            : List.of(ColumnMeaning.AMOUNT, ColumnMeaning.DIRECTION);
    return meanings.stream()
        .map(meaning -> aside.contains(meaning) ? ColumnMeaning.NONE : meaning)
        .toList();
  }

  /** Small letters and figures, without what banks put around: pound signs, brackets, currency. */
  private static String plain(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\(?\\b(gbp|sterling)\\b\\)?", " ")
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }

  private static List<String> split(String headings) {
    return List.of(headings.split(";"));
  }
}
