package org.branchwork.fundraising.api.matching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bank statement as the ladder reads it. Banks differ in what they fill: where all
 * stands in one text, the other fields are empty, never {@code null}.
 *
 * @param date the bank's date, Europe/London
 * @param pence what came in; negative when it went out
 * @param text the whole narrative
 * @param payer the payer's name where the bank gives it apart
 * @param bankReference the payer's reference where the bank gives it apart
 * @param payerAccount sort code and account number of the payer, with or without blanks and
 *     hyphens; {@code null} when the bank does not tell
 */
public record LineToMatch(
    LocalDate date,
    long pence,
    String text,
    String payer,
    String bankReference,
    @Nullable String payerAccount) {}
