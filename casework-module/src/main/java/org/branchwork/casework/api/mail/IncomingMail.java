package org.branchwork.casework.api.mail;

import java.util.List;
import org.branchwork.casework.api.NewFile;
import org.jspecify.annotations.Nullable;

/**
 * A message as it was read. Whatever it does not say is {@code null}.
 *
 * @param from the sender's address
 * @param fromName how the sender is called
 * @param recipients the addresses it went to; one of them may be a case's own
 * @param text all that was written, with what it quotes
 * @param newText what was written now
 * @param brought what else is told with it
 * @param remarks what the portal has to tell about it, such as files that were not taken in
 * @param forwarded who wrote what it forwards
 * @param thread its Message-ID and those that it answers
 * @param sent mails of the portal that it answers or brings back, nearest first
 * @param readable whether the reading came to an end; what was read until then is told
 */
public record IncomingMail(
    @Nullable String from,
    @Nullable String fromName,
    List<String> recipients,
    @Nullable String subject,
    @Nullable String text,
    @Nullable String newText,
    Brought brought,
    List<NewFile> files,
    List<String> remarks,
    @Nullable Forwarded forwarded,
    MailThread thread,
    List<SentMail> sent,
    boolean automatic,
    boolean bounce,
    boolean readable) {}
