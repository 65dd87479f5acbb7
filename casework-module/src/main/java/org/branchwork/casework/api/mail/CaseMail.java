package org.branchwork.casework.api.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that was filed to a case.
 *
 * @param size in bytes
 * @param about when the message of the branch was written that did not reach the member; {@code
 *     null} for all but what came back
 * @param filedBy who decided that it belongs here, {@code null} when no decision was needed
 */
public record CaseMail(
    long id,
    MailKind kind,
    Instant fetchedAt,
    long size,
    @Nullable Instant about,
    @Nullable UUID filedBy) {}
