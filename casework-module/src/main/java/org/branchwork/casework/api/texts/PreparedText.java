package org.branchwork.casework.api.texts;

import java.util.UUID;

/**
 * A text that the branch keeps ready for replies.
 *
 * @param title 1 to 120 characters, of one text alone
 * @param text 1 to 20,000 characters, with fields such as <code>{{member}}</code>
 */
public record PreparedText(UUID id, String title, String text) {}
