package org.branchwork.web.pages.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.branchwork.casework.api.calls.Contact;
import org.jspecify.annotations.Nullable;

/** How a member is reached, as fields of a form: {@code reach-telephone} and so on. */
final class ContactFields {

  /** The button. */
  static final String ACT = "reach";

  /** The field at which a rule's refusal is told, by the rule. */
  static final Map<String, String> OF_RULES =
      Map.of(
          "enquiry.contact", "reach-telephone",
          "enquiry.telephone", "reach-telephone",
          "enquiry.email", "reach-email",
          "enquiry.membershipNumber", "reach-membership",
          "enquiry.safeContact", "reach-safe");

  private ContactFields() {}

  /** What was typed. */
  static Contact read(UnaryOperator<String> field) {
    return new Contact(
        field.apply("reach-telephone"),
        field.apply("reach-email"),
        field.apply("reach-membership"),
        choice(field.apply("reach-voicemail")),
        choice(field.apply("reach-work")),
        field.apply("reach-safe"));
  }

  private static @Nullable Boolean choice(String typed) {
    return typed.isEmpty() ? null : Boolean.valueOf("yes".equals(typed));
  }

  /** As somebody would have typed it. */
  static Map<String, String> typed(Contact contact) {
    Map<String, String> typed = new HashMap<>();
    typed.put("reach-telephone", Objects.requireNonNullElse(contact.telephone(), ""));
    typed.put("reach-email", Objects.requireNonNullElse(contact.email(), ""));
    typed.put("reach-membership", Objects.requireNonNullElse(contact.membershipNumber(), ""));
    typed.put("reach-voicemail", choice(contact.voicemailAllowed()));
    typed.put("reach-work", choice(contact.workAddress()));
    typed.put("reach-safe", Objects.requireNonNullElse(contact.safeContact(), ""));
    return typed;
  }

  private static String choice(@Nullable Boolean said) {
    return said == null ? "" : said ? "yes" : "no";
  }
}
