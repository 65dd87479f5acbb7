package org.branchwork.casework.api.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that was not filed.
 *
 * @param sender its address; {@code null} when it could not be read
 * @param excerpt the beginning of its text
 * @param suggested the reference of the case it may belong to
 * @param decidedBy who put it aside, and {@code setAsideReason} why
 */
public record MailItem(
    long id,
    String mailbox,
    Instant fetchedAt,
    long size,
    MailState state,
    MailReason reason,
    @Nullable String sender,
    @Nullable String subject,
    @Nullable String excerpt,
    @Nullable String suggested,
    @Nullable UUID decidedBy,
    @Nullable String setAsideReason) {}
