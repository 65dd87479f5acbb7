package org.branchwork.casework.api.work;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do with a case, and where it is about.
 *
 * @param people in the order in which they were written down
 */
public record CasePeople(
    @Nullable String employer, @Nullable String workplace, List<PersonEntry> people) {}
