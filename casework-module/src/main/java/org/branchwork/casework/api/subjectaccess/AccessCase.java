package org.branchwork.casework.api.subjectaccess;

import java.time.LocalDate;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A case that was found for a request; nothing of what it says.
 *
 * @param category {@code null} before triage
 * @param sealed whether it is stored encrypted, and so found by its address alone
 * @param belongs what was decided; {@code null} while nobody did
 */
public record AccessCase(
    String reference,
    FoundBy foundBy,
    Stage stage,
    @Nullable Category category,
    LocalDate receivedOn,
    boolean sealed,
    @Nullable Boolean belongs) {}
