package org.branchwork.fundraising.api;

import java.util.List;

/**
 * A rule of this module forbids what was asked; nothing has changed.
 *
 * <p>The keys name sentences in the bundle of texts. A key about a field reads {@code
 * thing.field.problem}, as in {@code account.number.malformed}, so that a form can put the sentence
 * beside the field; all fields at fault are named at once.
 */
public final class FundraisingRuleBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> keys;

  /** One rule was broken. */
  public FundraisingRuleBroken(String key) {
    this(List.of(key));
  }

  /** Several rules were broken, one per field; there must be at least one. */
  public FundraisingRuleBroken(List<String> keys) {
    super(String.join(", ", keys));
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("a refusal names its rule");
    }
    this.keys = List.copyOf(keys);
  }

  /** The first broken rule. */
  public String key() {
    return keys.get(0);
  }

  /** Every broken rule, in the order of the form; never empty. */
  public List<String> keys() {
    return keys;
  }
}
