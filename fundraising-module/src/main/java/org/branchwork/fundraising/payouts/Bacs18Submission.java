package org.branchwork.fundraising.payouts;

import java.time.LocalDate;
import org.branchwork.fundraising.api.BankAccount;

/**
 * Who hands a file to Bacs, and when it is to be worked on.
 *
 * @param userNumber the service user number: six digits
 * @param serial of the submission: six letters or digits, another for each on one day
 * @param payer the account that is debited
 * @param made the day on which the file is made, in London
 * @param processed the day on which Bacs works on it; payees have the money the banking day after
 */
record Bacs18Submission(
    String userNumber, String serial, BankAccount payer, LocalDate made, LocalDate processed) {}
