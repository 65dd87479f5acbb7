package org.branchwork.casework.api.collectives;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A collective in a list.
 *
 * @param members whose cases the caller sees
 * @param nearest the nearest safe day of a time limit of these, {@code null} for none
 */
public record CollectiveLine(
    String reference,
    String name,
    boolean signingUp,
    boolean closed,
    int members,
    @Nullable LocalDate nearest) {}
