package org.branchwork.casework.api.queue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows beside a case.
 *
 * @param safeOn the nearest safe day of its open time limits; {@code null} for none, and once
 *     closed
 * @param notReceived whether the member was not reached by the last mail
 */
public record CaseMark(@Nullable LocalDate safeOn, boolean notReceived) {}
