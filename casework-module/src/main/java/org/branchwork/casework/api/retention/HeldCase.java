package org.branchwork.casework.api.retention;

import java.time.Instant;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Stage;
import org.jspecify.annotations.Nullable;

/** A case that is held, whatever its period says. */
public record HeldCase(
    String reference,
    @Nullable Category category,
    Stage stage,
    KeepReason reason,
    Instant heldAt) {}
