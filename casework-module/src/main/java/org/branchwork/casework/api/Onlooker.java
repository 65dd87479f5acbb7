package org.branchwork.casework.api;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody of the staff who has a case open.
 *
 * @param since when the present visit began
 */
public record Onlooker(UUID account, Instant since) {}
