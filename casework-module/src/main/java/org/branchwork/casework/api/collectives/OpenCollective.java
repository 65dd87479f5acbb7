package org.branchwork.casework.api.collectives;

import org.branchwork.casework.api.Category;
import org.jspecify.annotations.Nullable;

/**
 * Opens a collective. What members read and agree to is never rewritten: another wording is another
 * collective.
 *
 * @param formKey makes a form posted twice one collective
 * @param name for the branch alone, 1 to 200 characters, else {@code collective.name}
 * @param category else {@code collective.category}
 * @param employer at most 200 characters, else {@code collective.employer}
 * @param title what members read first on signing up, 1 to 200 characters, else {@code
 *     collective.title}
 * @param wording what it is about, for members, 1 to 5,000 characters, else {@code
 *     collective.wording}
 * @param consent what each member agrees to, 1 to 2,000 characters, else {@code collective.consent}
 */
public record OpenCollective(
    String formKey,
    @Nullable String name,
    @Nullable Category category,
    @Nullable String employer,
    @Nullable String title,
    @Nullable String wording,
    @Nullable String consent) {}
