package org.branchwork.casework.api.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the portal's own about a case, which a message answers or brings back.
 *
 * @param reference the case
 * @param toMember whether it went to the member, and not to somebody of the branch
 * @param at when what it announces happened
 * @param subject {@code null} where it is not known any more
 */
public record SentMail(String reference, boolean toMember, Instant at, @Nullable String subject) {}
