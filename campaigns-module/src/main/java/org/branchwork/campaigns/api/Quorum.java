package org.branchwork.campaigns.api;

import java.time.LocalDate;

/**
 * How many members must be at a meeting.
 *
 * @param figures the members on that day
 * @param ofAll the quorum when every member counts
 * @param ofPaidUp the quorum when only members whose subscriptions are not late count
 */
public record Quorum(LocalDate on, MemberFigures figures, int ofAll, int ofPaidUp) {}
