package org.branchwork.casework.api;

import java.util.ArrayList;
import java.util.List;

/** A rule says no; nothing has changed. */
public class CaseworkRuleBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final ArrayList<String> about;

  /**
   * A broken rule.
   *
   * @param key the key of the sentence that tells which rule, such as {@code case.changed} or
   *     {@code enquiry.message}
   */
  public CaseworkRuleBroken(String key) {
    this(key, List.of());
  }

  /**
   * A broken rule whose sentence says of what.
   *
   * @param about such as references of cases that the caller sees
   */
  public CaseworkRuleBroken(String key, List<String> about) {
    super(key);
    this.key = key;
    this.about = new ArrayList<>(about);
  }

  /** The key of the sentence. */
  public String key() {
    return key;
  }

  /** Of what it is broken; mostly empty. */
  public List<String> about() {
    return List.copyOf(about);
  }
}
