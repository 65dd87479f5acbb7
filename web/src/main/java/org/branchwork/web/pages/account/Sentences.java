package org.branchwork.web.pages.account;

import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.identity.IdentityRuleBroken;

/** Puts what a desk refused beside the fields of a form. */
final class Sentences {

  private Sentences() {}

  /** Notes what was refused; a key {@code password.short} is about the field {@code password}. */
  static void note(IdentityRuleBroken broken, Problems problems) {
    problems.add(field(broken.key()), Texts.say("identity." + broken.key(), broken.seconds()));
  }

  /** Notes a refusal by its key. */
  static void note(String key, Problems problems) {
    problems.add(field(key), Texts.get("identity." + key));
  }

  /** Tells that the form is not one of ours, or too old. */
  static void stale(Problems problems) {
    note("form.stale", problems);
  }

  private static String field(String key) {
    return switch (key) {
      case "sign-in.wrong" -> "email";
      case "sign-in.code", "enrol.code" -> "code";
      case "password.wrong" -> "present";
      case "account.email-taken" -> "email";
      case "account.own-administrator", "account.last-administrator" -> "roles";
      default -> {
        String area = key.replaceAll("\\..*", "");
        yield area.matches("name|email|password|roles") ? area : "form";
      }
    };
  }
}
