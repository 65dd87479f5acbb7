package org.branchwork.fundraising.payouts;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A member's day that strike pay was paid for, in whatever run.
 *
 * @param member the number, spelt as in {@link StrikeDayClaim}
 * @param pence what was paid
 */
record PaidDay(String member, UUID dispute, LocalDate day, long pence) {}
