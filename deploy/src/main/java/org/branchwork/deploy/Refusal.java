package org.branchwork.deploy;

import org.jspecify.annotations.Nullable;

/**
 * Something that whoever keeps the server can mend: its message is one whole sentence that says
 * what is wrong and names the setting or place. It ends the command without a stack trace.
 */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refusal(String textKey, @Nullable Object... values) {
    super(Texts.of(textKey, values));
  }
}
