package org.branchwork.web.platform.identity;

/** A rule says no; nothing has changed. */
public class IdentityRuleBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final long seconds;

  /**
   * A broken rule.
   *
   * @param key the key of the sentence that tells which rule, such as {@code sign-in.wrong}
   */
  public IdentityRuleBroken(String key) {
    this(key, 0);
  }

  IdentityRuleBroken(String key, long seconds) {
    super(key, null, false, false);
    this.key = key;
    this.seconds = seconds;
  }

  /** The key of the sentence. */
  public String key() {
    return key;
  }

  /** How long to wait before the next try makes sense; 0 when waiting does not help. */
  public long seconds() {
    return seconds;
  }
}
