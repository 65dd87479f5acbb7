package org.branchwork.web.pages.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The way of the pages of keeping, erasing and subject access, whose texts and rules are shared.
 */
final class KeepingWay {

  private static final Map<String, String> FIELDS = fields();

  private KeepingWay() {}

  static CasePost.Way of(Set<String> acts) {
    return new CasePost.Way("keeping.done.", acts, FIELDS);
  }

  private static Map<String, String> fields() {
    Map<String, String> fields = new HashMap<>();
    fields.put("keeping.months", "months");
    fields.put("keeping.source", "source");
    fields.put("keeping.until", "until");
    fields.put("keeping.reason", "reason");
    fields.put("keeping.lift", "lift-reason");
    fields.put("erasure.reason", "erasure-reason");
    fields.put("erasure.address", "address");
    // rules of subject access are named by their field
    List.of(
            "name",
            "email",
            "telephone",
            "membership",
            "received-on",
            "received-by",
            "acting",
            "identity-proof",
            "pause-reason",
            "pause-from",
            "resume-on",
            "extend-why",
            "head-office-on",
            "end-how",
            "end-why",
            "words",
            "reason",
            "withhold-why",
            "apart-why")
        .forEach(field -> fields.put("subject." + field, field));
    return Map.copyOf(fields);
  }
}
