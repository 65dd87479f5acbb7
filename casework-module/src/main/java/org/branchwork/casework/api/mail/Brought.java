package org.branchwork.casework.api.mail;

import org.jspecify.annotations.Nullable;

/**
 * What a message that came by mail brings beside its new words.
 *
 * @param quoted what it quotes, {@code null} for nothing
 * @param invited to what it invites, {@code null} for nothing
 */
public record Brought(@Nullable String quoted, @Nullable Invited invited) {

  /** Of what came by any other way. */
  public static final Brought NOTHING = new Brought(null, null);
}
