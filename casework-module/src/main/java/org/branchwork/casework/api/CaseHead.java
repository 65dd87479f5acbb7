package org.branchwork.casework.api;

import java.util.UUID;
import org.branchwork.casework.api.targets.AnswerClock;
import org.jspecify.annotations.Nullable;

/**
 * What stands above every page of a case.
 *
 * @param version to be given back with a change
 * @param name the member's, as given with the enquiry
 * @param category {@code null} before triage
 * @param caseworker {@code null} before triage
 * @param clock how the member's wait counts
 */
public record CaseHead(
    String reference,
    int version,
    String name,
    Stage stage,
    @Nullable Category category,
    Urgency urgency,
    @Nullable UUID caseworker,
    boolean sealed,
    AnswerClock clock) {}
