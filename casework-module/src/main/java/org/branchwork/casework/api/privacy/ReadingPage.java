package org.branchwork.casework.api.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the looks at a case.
 *
 * @param looks the latest first, at most {@link WhoMaySee#READINGS}
 * @param older where the next, older page begins; {@code null} when there is none
 */
public record ReadingPage(List<Reading> looks, @Nullable Long older) {}
