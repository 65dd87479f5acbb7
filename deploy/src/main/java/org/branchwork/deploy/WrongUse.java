package org.branchwork.deploy;

/** The command line was not understood; ends the command with the usage and exit code 2. */
final class WrongUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongUse(String textKey, Object... values) {
    super(Texts.of(textKey, values));
  }
}
