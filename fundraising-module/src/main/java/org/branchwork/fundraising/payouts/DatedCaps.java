package org.branchwork.fundraising.payouts;

import java.time.LocalDate;

/** Caps of strike pay, from a day on. */
record DatedCaps(LocalDate from, StrikePayCaps caps) {}
