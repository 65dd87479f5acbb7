package org.branchwork.fundraising.api.payouts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.payouts.GrantHardship.Meeting;

/**
 * A hardship grant that is in no run yet, or free again; its reason is not told.
 *
 * @param grantedBy {@link org.branchwork.fundraising.api.Caller#label()} of whoever entered it
 * @param meeting of the committee that decided it, if one did
 * @param claimed whether an accepted claim brought it, so that it is not taken back
 */
public record HardshipGrantView(
    UUID grant,
    UUID payee,
    String member,
    long pence,
    String grantedBy,
    Instant grantedAt,
    Optional<Meeting> meeting,
    boolean claimed) {}
