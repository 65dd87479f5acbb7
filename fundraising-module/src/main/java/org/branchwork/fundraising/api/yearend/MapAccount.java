package org.branchwork.fundraising.api.yearend;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Put an account on a line of the annual return.
 *
 * @param account any but bank, cash and what a member is owed
 * @param line as it is called on the form: 1 to 100 characters
 * @param validFrom the day it holds from
 */
public record MapAccount(UUID account, String line, LocalDate validFrom) {}
