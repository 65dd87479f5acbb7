package org.branchwork.web.pages.admin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.branchwork.campaigns.api.CampaignsEvent;
import org.branchwork.casework.api.CaseworkEvent;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.audit.AuditLine;
import org.branchwork.web.platform.identity.IdentityEvent;
import org.branchwork.web.platform.outbox.OutboxEvent;

/** Acts and facts of the audit trail in plain words. */
final class AuditWords {

  private static final Pattern REFUSED_ACT = Pattern.compile("[a-z]+\\.[a-z-]+");
  private static final String SEARCHED = "AuditSearched";
  private static final List<Class<?>> EVENTS =
      List.of(
          CaseworkEvent.class,
          CampaignsEvent.class,
          FundraisingEvent.class,
          IdentityEvent.class,
          OutboxEvent.class);

  private AuditWords() {}

  /** Every act that is noted, by its words. */
  static Map<String, String> acts() {
    Map<String, String> acts = new TreeMap<>();
    Stream<String> events = EVENTS.stream().flatMap(AuditWords::kinds).map(Class::getSimpleName);
    Stream.concat(events, Stream.of(SEARCHED)).forEach(name -> acts.put(act(name), name));
    return acts;
  }

  /** Every kind of event there is below one: the records, through interfaces between. */
  static Stream<Class<?>> kinds(Class<?> event) {
    return event.isSealed()
        ? Stream.of(event.getPermittedSubclasses()).flatMap(AuditWords::kinds)
        : Stream.of(event);
  }

  /** An act; one without words of its own reads as it is named. */
  static String act(String name) {
    return known("audit.act." + name, name);
  }

  /** What a row says was done, or was refused to be shown. */
  static String act(AuditLine line) {
    boolean permission = line.facts().containsKey("permission");
    if (REFUSED_ACT.matcher(line.action()).matches()) {
      return Texts.say(permission ? "audit.act-refused" : "audit.act-unproved", line.action());
    }
    if (!line.action().startsWith("/")) {
      return act(line.action());
    }
    boolean sent = "no-act".equals(line.facts().get("reason"));
    String nothing = sent ? "audit.no-act" : "audit.nothing-there";
    return Texts.say(permission ? "audit.page-refused" : nothing, line.action());
  }

  /** Who did it, where it was no account. */
  static String actor(String label) {
    return known("audit.actor." + label, label);
  }

  static String fact(String name) {
    return known("audit.fact." + name, name);
  }

  /** A value as it is read: a name in capitals in small letters. */
  static String value(String value) {
    return value.matches("[A-Z][A-Z_]+") ? value.toLowerCase(Locale.ROOT).replace('_', ' ') : value;
  }

  private static String known(String key, String name) {
    String text = Texts.get(key);
    return text.startsWith("[") ? apart(name) : text;
  }

  /** {@code CaseClosed} as "Case closed". */
  private static String apart(String name) {
    String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    return words.isEmpty() ? words : words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
  }
}
