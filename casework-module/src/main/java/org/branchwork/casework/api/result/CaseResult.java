package org.branchwork.casework.api.result;

import java.util.List;
import org.branchwork.casework.api.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a case took and what came of it.
 *
 * @param minutes of all entries together
 * @param time the latest day first
 * @param outcome {@code null} while the case is not closed
 * @param recoveredPence money recovered for the member, {@code null} for none written down
 */
public record CaseResult(
    long minutes, List<TimeEntry> time, @Nullable Outcome outcome, @Nullable Long recoveredPence) {}
