package org.branchwork.casework.api;

/** A rule says no; nothing has changed. */
public class CaseworkRuleBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;

  /**
   * A broken rule.
   *
   * @param key the key of the sentence that tells which rule, such as {@code case.changed} or
   *     {@code enquiry.message}
   */
  public CaseworkRuleBroken(String key) {
    super(key);
    this.key = key;
  }

  /** The key of the sentence. */
  public String key() {
    return key;
  }
}
