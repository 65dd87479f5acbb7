package org.branchwork.web.platform.identity;

import java.util.UUID;

/** An account as others name it. */
public record AccountEntry(UUID id, String name, String email) {}
