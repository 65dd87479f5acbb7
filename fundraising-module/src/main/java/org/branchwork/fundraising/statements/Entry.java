package org.branchwork.fundraising.statements;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.statements.ReadLine;
import org.jspecify.annotations.Nullable;

/** A line of a statement while its parts are gathered. */
final class Entry {
  private final int line;
  private final LocalDate date;
  private final long amountPence;
  private @Nullable Long balancePence;
  private String text = "";
  private @Nullable String type;
  private @Nullable String payer;
  private @Nullable String payerAccount;
  private @Nullable String payerReference;
  private @Nullable String bankReference;

  Entry(int line, LocalDate date, long amountPence) {
    this.line = line;
    this.date = date;
    this.amountPence = amountPence;
  }

  Entry balance(@Nullable Long pence) {
    balancePence = pence;
    return this;
  }

  Entry text(String words) {
    text = Words.plain(words);
    return this;
  }

  Entry type(@Nullable String word) {
    type = Words.orNull(word);
    return this;
  }

  Entry payer(@Nullable String name) {
    payer = Words.orNull(name);
    return this;
  }

  /** As {@link Accounts#british} writes it. */
  Entry payerAccount(@Nullable String account) {
    payerAccount = account;
    return this;
  }

  Entry payerReference(@Nullable String words) {
    payerReference = Words.orNull(words);
    return this;
  }

  Entry bankReference(@Nullable String words) {
    bankReference = Words.orNull(words);
    return this;
  }

  ReadLine read() {
    String all = Words.joined(Stream.of(payer, payerReference).filter(Objects::nonNull));
    String shown = text.isEmpty() ? all : text;
    String reference =
        Stream.of(Objects.requireNonNullElse(payerReference, ""), shown)
            .flatMap(words -> PaymentReference.found(words).stream())
            .map(PaymentReference::shown)
            .findFirst()
            .orElse(null);
    return new ReadLine(
        line,
        date,
        amountPence,
        balancePence,
        shown,
        type,
        payer == null ? before(shown, reference) : payer,
        payerAccount,
        payerReference,
        bankReference,
        reference);
  }

  /** Banks run payer and reference together; money that came in has the payer in front. */
  private @Nullable String before(String shown, @Nullable String reference) {
    int at = reference == null || amountPence < 0 ? -1 : shown.indexOf(reference);
    return at < 0 ? null : Words.orNull(shown.substring(0, at).replaceFirst("[\\s,;:/-]+$", ""));
  }
}
