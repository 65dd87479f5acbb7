package org.branchwork.casework.api.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member as the register has it.
 *
 * @param number text; leading zeros count
 * @param lapsedOn since when an extract no longer lists this member, {@code null} for it does
 */
public record MemberEntry(
    String number,
    String name,
    @Nullable String employer,
    @Nullable LocalDate joinedOn,
    @Nullable LocalDate paidUntil,
    @Nullable LocalDate lapsedOn) {}
