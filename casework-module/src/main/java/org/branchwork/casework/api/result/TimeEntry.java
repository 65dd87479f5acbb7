package org.branchwork.casework.api.result;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Time that was spent on a case.
 *
 * @param by the account that spent it
 */
public record TimeEntry(int minutes, LocalDate day, String text, UUID by) {}
