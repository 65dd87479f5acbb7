package org.branchwork.casework.api.work;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of a case as it is written down.
 *
 * @param name 1 to 200 characters
 * @param role at work or in the matter, up to 200 characters
 * @param contact how to reach the person, up to 500 characters
 * @param employerSide whether the person stands on the employer's side
 * @param account of the portal that is this person's, named by whoever may triage alone
 * @param walledOff whether the case is to exist no longer for that account
 */
public record NewPerson(
    @Nullable PersonKind kind,
    String name,
    @Nullable String role,
    @Nullable String contact,
    boolean employerSide,
    @Nullable UUID account,
    boolean walledOff) {}
