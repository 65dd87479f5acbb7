package org.branchwork.web.platform.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the outbox stands. A count stops at 1,000.
 *
 * @param oldestWaiting when the act happened whose row waits longest; {@code null} when none waits
 */
public record OutboxCounts(int waiting, int parked, int done, @Nullable Instant oldestWaiting) {}
