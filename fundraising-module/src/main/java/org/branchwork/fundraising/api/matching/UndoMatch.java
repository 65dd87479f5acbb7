package org.branchwork.fundraising.api.matching;

import java.util.UUID;

/**
 * Take a decision back.
 *
 * @param act the id of the undoing, chosen by the caller: sent twice it is one
 * @param undone the decision, as {@code act} of the command that made it
 * @param reason 1 to 200 characters, without personal data: no address with an @ and no 8 digits in
 *     a row
 */
public record UndoMatch(UUID act, UUID undone, String reason) {}
