package org.branchwork.fundraising.api.yearend;

import java.time.LocalDate;
import java.util.UUID;

/**
 * On which line of the annual return an account stands.
 *
 * @param name of the account
 * @param line as it is called on the form
 * @param validFrom the day it holds from
 * @param setBy {@link org.branchwork.fundraising.api.Caller#label()} of who said so
 */
public record ReturnMapping(
    UUID account, String name, String line, LocalDate validFrom, String setBy) {}
