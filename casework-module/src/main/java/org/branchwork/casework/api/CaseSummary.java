package org.branchwork.casework.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.targets.AnswerClock;
import org.jspecify.annotations.Nullable;

/**
 * A case as a row of a list.
 *
 * @param version to be given back with a change
 * @param matter the first words of the first message, at most 120 characters; empty when the case
 *     was sealed from its first word
 * @param category {@code null} before triage
 * @param caseworker {@code null} before triage
 * @param waitingSince since when the member waits for a word of the branch; {@code null} when the
 *     next word is the member's
 * @param clock how that wait counts; {@link AnswerClock#NONE} where cases are found by words
 * @param memberWroteAt when the member last wrote
 * @param dueOn when the next step is due; {@code null} when no day is set
 * @param actOn the day the lists go by: {@code dueOn} or the safe day of the nearest open time
 *     limit, whichever comes first, of a closed case {@code dueOn} alone; {@code null} for neither,
 *     and where cases are found by words
 * @param unread whether the member's latest word is unread by the case's caseworker
 * @param labels by the alphabet; empty where cases are found by words
 */
public record CaseSummary(
    String reference,
    int version,
    String matter,
    String memberName,
    @Nullable String employer,
    @Nullable LocalDate lastDayOfEmployment,
    Stage stage,
    @Nullable Category category,
    Urgency urgency,
    @Nullable UUID caseworker,
    @Nullable Instant waitingSince,
    AnswerClock clock,
    Instant memberWroteAt,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate actOn,
    boolean unread,
    List<String> labels) {}
