package org.branchwork.casework.api.work;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A hearing or a meeting as it is arranged, and afterwards as it went.
 *
 * @param at day and time on the clock in London; one that the clock leaves out in spring breaks the
 *     rule {@code meeting.at}, one that it shows twice in autumn is the first
 * @param place up to 200 characters
 * @param attendees who comes, up to 500 characters
 * @param outcome how it went, up to 5,000 characters; before it began it breaks the rule {@code
 *     meeting.outcome}
 */
public record NewMeeting(
    @Nullable MeetingKind kind,
    @Nullable LocalDateTime at,
    @Nullable String place,
    @Nullable String attendees,
    @Nullable String outcome) {}
