package org.branchwork.casework.api.mail;

import java.time.LocalDate;
import java.time.LocalTime;
import org.branchwork.casework.api.work.MeetingKind;
import org.jspecify.annotations.Nullable;

/**
 * To what a calendar entry of a message invites. Nothing is entered by it: it is offered.
 *
 * @param kind as its words sound, else another meeting
 * @param on the day, Europe/London
 * @param at {@code null} for a whole day, or where the hour here is not known
 */
public record Invited(MeetingKind kind, LocalDate on, @Nullable LocalTime at) {}
