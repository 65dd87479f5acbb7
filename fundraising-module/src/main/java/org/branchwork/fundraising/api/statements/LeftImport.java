package org.branchwork.fundraising.api.statements;

import java.util.UUID;
import org.branchwork.fundraising.api.Caller;

/**
 * A file that was left to the portal.
 *
 * @param by whoever left it, in whose name it is imported
 */
public record LeftImport(UUID upload, Caller by) {}
