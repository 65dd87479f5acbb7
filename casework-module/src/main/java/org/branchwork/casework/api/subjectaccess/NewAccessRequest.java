package org.branchwork.casework.api.subjectaccess;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked, as it was typed in.
 *
 * @param name of the person whose file it is, up to 200 characters
 * @param email of that person, if known
 * @param telephone of that person, if known, as typed
 * @param membershipNumber of that person, if known
 * @param receivedOn the day it came to the branch, a Sunday too
 * @param acting who acts for the person, and by what authority; {@code null} when nobody does
 */
public record NewAccessRequest(
    @Nullable String name,
    @Nullable String email,
    @Nullable String telephone,
    @Nullable String membershipNumber,
    @Nullable LocalDate receivedOn,
    @Nullable ReceivedBy receivedBy,
    @Nullable String acting) {}
