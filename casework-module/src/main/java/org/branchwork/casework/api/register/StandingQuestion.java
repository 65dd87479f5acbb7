package org.branchwork.casework.api.register;

import java.time.LocalDate;

/**
 * Of whom something is asked, and by whom.
 *
 * @param number a membership number, in any spelling; spaces and small letters do not matter
 * @param on the day it is asked for, in London
 * @param askedBy the label of who asks, an account's id, for the audit trail
 */
public record StandingQuestion(String number, LocalDate on, String askedBy) {}
