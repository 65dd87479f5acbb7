package org.branchwork.casework.api.collectives;

import org.jspecify.annotations.Nullable;

/**
 * What a collective says to those who may join.
 *
 * @param consent what each member agrees to
 * @param employer of all its members, {@code null} when they have several
 * @param open whether members can sign up now
 */
public record Invitation(
    String title, String wording, String consent, @Nullable String employer, boolean open) {}
