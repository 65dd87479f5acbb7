package org.branchwork.casework.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of cases.
 *
 * @param next the key of the page that follows, {@code null} on the last
 */
public record CasePage(List<CaseSummary> cases, @Nullable String next) {}
