package org.branchwork.fundraising.payouts;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A member was on strike on a day.
 *
 * @param member the number in the membership register's own spelling, so that one member has one
 * @param day in London
 */
record StrikeDayClaim(String member, UUID dispute, LocalDate day, DayShare share) {}
