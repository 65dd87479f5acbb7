package org.branchwork.deploy;

import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The launcher's sentences, from {@code texts/launcher.properties}. */
final class Texts {
  private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("texts/launcher");

  private Texts() {}

  /** The sentence of a key, its {@code %s} places filled in order. */
  static String of(String key, @Nullable Object... values) {
    return BUNDLE.getString(key).formatted(values);
  }
}
