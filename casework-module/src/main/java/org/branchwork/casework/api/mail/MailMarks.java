package org.branchwork.casework.api.mail;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the mail of a case says of its conversation.
 *
 * @param notReceived whether mail to the member came back and the member has not written since
 * @param returned when those words of the branch were written that did not reach the member
 * @param forwarded who wrote the message inside the one that opened the case, as long as that is
 *     somebody else than the enquirer
 */
public record MailMarks(
    boolean notReceived, Set<Instant> returned, @Nullable Forwarded forwarded) {}
