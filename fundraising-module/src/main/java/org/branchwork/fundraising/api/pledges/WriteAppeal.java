package org.branchwork.fundraising.api.pledges;

import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Open or change an appeal.
 *
 * @param appeal its id, chosen by the caller, so that a command sent twice is one appeal
 * @param slug its name in an address: 2 to 60 lower-case letters, digits and single hyphens
 * @param fund which gets the money; never changed afterwards
 * @param title 1 to 100 characters
 * @param text what it is for: 1 to 5,000 characters of plain text
 * @param goalPence how much is wanted, more than nothing; or empty
 * @param opensOn the first day on which the public can pledge, in London
 * @param closesOn the last day, not before the first; or {@code null}
 * @param published whether the public sees it
 */
public record WriteAppeal(
    UUID appeal,
    String slug,
    UUID fund,
    String title,
    String text,
    OptionalLong goalPence,
    LocalDate opensOn,
    @Nullable LocalDate closesOn,
    boolean published) {}
