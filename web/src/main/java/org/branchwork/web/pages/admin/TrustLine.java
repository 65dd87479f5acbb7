package org.branchwork.web.pages.admin;

import java.util.List;
import java.util.Map;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.trust.ProofRun;
import org.jspecify.annotations.Nullable;

/**
 * One promise and its last run, in words.
 *
 * @param tone of the state's tag: {@code open} for good, else {@code shut}
 * @param facts what the run counted, a line each
 */
public record TrustLine(
    String id, String title, String promise, String tone, String state, List<String> facts) {

  static TrustLine of(String name, @Nullable ProofRun run) {
    String title = Texts.get("trust." + name);
    String promise = Texts.get("trust." + name + "-promise");
    if (run == null) {
      return new TrustLine(name, title, promise, "shut", Texts.get("trust.not-run"), List.of());
    }
    String state = Texts.say(run.passed() ? "trust.held" : "trust.broke", Dates.moment(run.at()));
    List<String> facts = run.facts().entrySet().stream().map(TrustLine::fact).toList();
    return new TrustLine(name, title, promise, run.passed() ? "open" : "shut", state, facts);
  }

  /** A fact without a name of ours is shown under the name that the file gives it. */
  private static String fact(Map.Entry<String, String> fact) {
    String key = "trust.fact." + fact.getKey();
    String name = Texts.has(key) ? Texts.get(key) : fact.getKey();
    return Texts.say("trust.fact", name, fact.getValue());
  }
}
