package org.branchwork.casework.api.mail;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote the message that another one forwards, as it says; nobody has looked whether it is
 * true.
 *
 * @param name how that sender is called
 */
public record Forwarded(@Nullable String name, String email) {}
