package org.branchwork.web.pages.shared;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** All texts of the pages as one bundle, {@code #{t['area.key']}}; a file per area. */
public class Texts extends ResourceBundle {

  /** The areas, a file each under {@code texts/}. */
  static final List<String> AREAS =
      List.of(
          "shared",
          "enquiry",
          "errors",
          "casework",
          "campaigns",
          "fundraising",
          "ledger",
          "fund",
          "account",
          "operations",
          "api",
          "trust",
          "audit",
          "incoming",
          "mailboxes",
          "limits",
          "access",
          "referral",
          "calls",
          "register",
          "case-limits",
          "law",
          "reports",
          "work",
          "employers",
          "queue",
          "collectives",
          "together",
          "keeping",
          "answers",
          "absences",
          "subject",
          "reconcile",
          "bank",
          "payouts",
          "claims",
          "inspections");

  private final Map<String, String> texts = new HashMap<>();

  public Texts() {
    for (String area : AREAS) {
      ResourceBundle part = ResourceBundle.getBundle("texts." + area);
      for (String key : part.keySet()) {
        if (texts.put(key, part.getString(key)) != null) {
          throw new IllegalStateException("two texts have the key " + key);
        }
      }
    }
  }

  /**
   * A text with its arguments put in for {@code {0}}, {@code {1}} …; for pages and page classes.
   */
  public static String say(String key, Object... arguments) {
    return new MessageFormat(get(key).replace("'", "''"), Locale.UK).format(arguments);
  }

  /** A text, or the key itself in brackets when it is missing. */
  public static String get(String key) {
    ResourceBundle all = Holder.ALL;
    return all.containsKey(key) ? all.getString(key) : "[" + key + "]";
  }

  /** Whether there is a text under this key. */
  public static boolean has(String key) {
    return Holder.ALL.containsKey(key);
  }

  /** The key of the text for a value: its name in lower case with hyphens behind the prefix. */
  public static String key(String prefix, Object value) {
    return prefix + value.toString().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** For pages: a text with one argument. */
  public static String say1(String key, Object one) {
    return say(key, one);
  }

  /** For pages: a text with two arguments. */
  public static String say2(String key, Object one, Object two) {
    return say(key, one, two);
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return texts.get(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(texts.keySet());
  }

  private static final class Holder {
    static final ResourceBundle ALL = new Texts();
  }
}
