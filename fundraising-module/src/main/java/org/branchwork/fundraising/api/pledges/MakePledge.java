package org.branchwork.fundraising.api.pledges;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Promise money to an appeal. Empty answers are {@code null}; edges and control characters go.
 *
 * @param formKey what makes a repeat of the same form one pledge: 16 to 64 characters, unique for
 *     the form that was served
 * @param appeal which it answers
 * @param kind who promises
 * @param amountPence 100 to 100,000,000 pence; of a recurring pledge one instalment
 * @param recurrence how often it is to come
 * @param name at most 200 characters; required of a branch or organisation, and of whoever is to be
 *     named
 * @param email at most 254 characters, of the form x@y
 * @param telephone as typed, at most 50 characters
 * @param publicName whether the public may read the name; otherwise nobody outside ever does
 * @param meetingOn the day, in London, on which a branch or organisation agreed it: today or in the
 *     past; never of a person
 * @param minuteNumber of that meeting, at most 40 characters
 * @param message at most 500 characters
 * @param onWall whether the message may stand on the wall, once it was moderated
 */
public record MakePledge(
    String formKey,
    UUID appeal,
    PledgeKind kind,
    long amountPence,
    Recurrence recurrence,
    @Nullable String name,
    @Nullable String email,
    @Nullable String telephone,
    boolean publicName,
    @Nullable LocalDate meetingOn,
    @Nullable String minuteNumber,
    @Nullable String message,
    boolean onWall) {}
