package org.branchwork.fundraising.api.pledges;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who gave and chose to be read in public. There is a name or a message, or both; never a
 * sum, and no day.
 *
 * @param name {@code null} when the giver did not choose to be named
 * @param message {@code null} when there is none that may be public
 * @param month in which it was promised, in London
 */
public record Supporter(@Nullable String name, @Nullable String message, YearMonth month) {}
