package org.branchwork.fundraising.api.pledges;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of the list of pledges.
 *
 * @param older what continues the list behind its last row; {@code null} at its end
 */
public record PledgePage(List<PledgeRow> rows, @Nullable String older) {}
