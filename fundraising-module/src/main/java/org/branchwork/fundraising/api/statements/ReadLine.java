package org.branchwork.fundraising.api.statements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bank statement as it stands in the file.
 *
 * @param line where it begins in the file, counted from 1
 * @param date the day that the bank booked it; in MT940 the value date
 * @param amountPence what moved, in the smallest coin of the currency; money out is negative
 * @param balancePence the balance after it, where the file shows one
 * @param text what the bank shows, blanks collapsed; may be empty
 * @param type the bank's word or code for the kind of movement, where the format has one
 * @param payer who paid or was paid, where the format tells; in a text that holds a payment
 *     reference, what stands before it
 * @param payerAccount sort code and account number of who paid or was paid, as {@code 089999
 *     66374958}; {@code null} where the format does not tell, or no British account
 * @param payerReference what the payer wrote, where the format keeps it apart
 * @param bankReference the bank's own number of the movement; banks repeat it, so it proves nothing
 * @param paymentReference the first payment reference found in it: {@code SF} and 8 characters
 */
public record ReadLine(
    int line,
    LocalDate date,
    long amountPence,
    @Nullable Long balancePence,
    String text,
    @Nullable String type,
    @Nullable String payer,
    @Nullable String payerAccount,
    @Nullable String payerReference,
    @Nullable String bankReference,
    @Nullable String paymentReference) {}
