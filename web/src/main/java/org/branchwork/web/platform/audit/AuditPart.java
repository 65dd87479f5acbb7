package org.branchwork.web.platform.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found, the newest first.
 *
 * @param next where the next page begins; {@code null} on the last
 */
public record AuditPart(List<AuditLine> lines, @Nullable String next) {}
