package org.branchwork.casework.api.calls;

import org.jspecify.annotations.Nullable;

/**
 * How the member of a case is reached; what is empty is {@code null}.
 *
 * @param telephone as typed, at most 50 characters
 * @param email at most 254 characters, of the form x@y
 * @param membershipNumber as typed, at most 40 characters; leading zeros stay
 * @param voicemailAllowed whether a message may be left on the telephone; {@code null} not said
 * @param workAddress whether the e-mail address is one the employer can read; {@code null} not said
 * @param safeContact how and when it is safe to make contact, at most 500 characters
 */
public record Contact(
    @Nullable String telephone,
    @Nullable String email,
    @Nullable String membershipNumber,
    @Nullable Boolean voicemailAllowed,
    @Nullable Boolean workAddress,
    @Nullable String safeContact) {}
