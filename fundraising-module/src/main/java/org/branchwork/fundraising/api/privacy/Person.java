package org.branchwork.fundraising.api.privacy;

import org.jspecify.annotations.Nullable;

/**
 * Whose records are looked for; each part in any spelling, {@code null} or empty where unknown.
 *
 * @param memberNumber compared by letters and digits
 * @param name compared whole, whatever the case and blanks
 * @param email compared whatever the case
 * @param telephone compared by its last ten digits
 */
public record Person(
    @Nullable String memberNumber,
    @Nullable String name,
    @Nullable String email,
    @Nullable String telephone) {}
