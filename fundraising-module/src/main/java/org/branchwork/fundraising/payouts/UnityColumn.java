package org.branchwork.fundraising.payouts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of Unity's file, in the order in which its page names them. */
enum UnityColumn {
  SORT_CODE,
  ACCOUNT_NUMBER,
  NAME,
  AMOUNT,
  REFERENCE,
  DATE;

  /** The bank shows its order as a picture only; a branch that sees another sets its own. */
  static final List<UnityColumn> USUAL = List.of(values());

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  /**
   * An order as a setting writes it: {@code date, sort-code, account-number, name, amount,
   * reference}. Each column stands in it once; the date may be left out.
   *
   * @throws IllegalArgumentException with a sentence that names the column at fault
   */
  static List<UnityColumn> order(String written) {
    List<UnityColumn> order = new ArrayList<>();
    for (String name : written.split(",")) {
      UnityColumn column = named(name.strip());
      if (order.contains(column)) {
        throw new IllegalArgumentException(column.written() + " stands there twice: take one out");
      }
      order.add(column);
    }
    for (UnityColumn column : values()) {
      if (column != DATE && !order.contains(column)) {
        throw new IllegalArgumentException(column.written() + " is missing: put it in");
      }
    }
    return List.copyOf(order);
  }

  String cell(Payment payment, LocalDate payOn) {
    return switch (this) {
      case SORT_CODE -> payment.payee().sortCode();
      case ACCOUNT_NUMBER -> payment.payee().number();
      case NAME -> payment.bankName();
      case AMOUNT -> Pounds.of(payment.pence());
      case REFERENCE -> payment.bankReference();
      case DATE -> DAY.format(payOn);
    };
  }

  private static UnityColumn named(String name) {
    return Stream.of(values())
        .filter(column -> column.written().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"" + name + "\" is no column: it is one of " + allWritten()));
  }

  private static String allWritten() {
    return Stream.of(values()).map(UnityColumn::written).collect(Collectors.joining(", "));
  }

  private String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
