package org.branchwork.web.platform.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor wants to see; {@code null} where anything will do.
 *
 * @param actor a caller's label: an account's id, "member", "visitor" or the name of a job
 * @param action the name of an act
 * @param subject the record concerned
 * @param from the first moment
 * @param until the first moment that is too late
 * @param refused only what was refused
 */
public record AuditQuestion(
    @Nullable String actor,
    @Nullable String action,
    @Nullable String subject,
    @Nullable Instant from,
    @Nullable Instant until,
    boolean refused) {

  /** Whether it asks for everything. */
  public boolean open() {
    return actor == null
        && action == null
        && subject == null
        && from == null
        && until == null
        && !refused;
  }

  /** What was asked for, for the audit trail itself. */
  Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    put(facts, "who", actor);
    put(facts, "what", action);
    put(facts, "from", from);
    put(facts, "until", until);
    put(facts, "refused", refused ? Boolean.TRUE : null);
    return facts;
  }

  private static void put(Map<String, String> facts, String key, @Nullable Object value) {
    if (value != null) {
      facts.put(key, value.toString());
    }
  }
}
