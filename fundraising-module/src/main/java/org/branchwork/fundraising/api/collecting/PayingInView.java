package org.branchwork.fundraising.api.collecting;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A slip that was not taken back.
 *
 * @param pence what is on it, cheques that came back left out
 * @param items how many collections and cheques these are
 * @param matched whether a line of the bank is matched to it
 */
public record PayingInView(
    UUID payingIn, String slip, LocalDate paidInOn, long pence, int items, boolean matched) {}
