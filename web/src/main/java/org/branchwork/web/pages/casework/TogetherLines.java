package org.branchwork.web.pages.casework;

import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.together.CaseTogether;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What stands of a case and others, in words. */
public final class TogetherLines {

  private static final int EXCERPT = 160;

  private TogetherLines() {}

  /** Another case of the same person. */
  public record Other(String reference, String line, String href, String matter, String stage) {

    static Other of(CaseTogether.Other other) {
      return new Other(
          other.reference(),
          Texts.say("together.other-line", other.reference(), Dates.moment(other.receivedAt())),
          "/portal/cases/" + other.reference(),
          other.matter(),
          Texts.get("case.stage." + other.stage()));
    }
  }

  /** A message that can be ticked. */
  public record Words(long id, String heading, String excerpt, String files, boolean ticked) {

    static Words of(CaseTogether.Said said, boolean ticked) {
      String who = Texts.get(said.member() ? "together.member" : "together.branch");
      return new Words(
          said.id(),
          Texts.say("together.message-line", who, Dates.moment(said.at())),
          beginning(said.text()),
          said.files() == 0
              ? ""
              : said.files() == 1
                  ? Texts.get("together.file")
                  : Texts.say("together.files", said.files()),
          ticked);
    }

    /** For {@code checked}, or {@code null}. */
    public @Nullable String checked() {
      return ticked ? "checked" : null;
    }
  }

  /** Something that was done with another case. */
  public record Done(
      long id, String sentence, String when, String other, String href, String undone) {

    static Done of(CaseTogether.Move move, Map<UUID, String> names) {
      return new Done(
          move.id(),
          Texts.say("case.fact." + move.kind(), name(move.by(), names), move.other()),
          Dates.moment(move.at()),
          move.other(),
          "/portal/cases/" + move.other(),
          move.undoneAt() == null
              ? ""
              : Texts.say(
                  "together.undone", name(undoer(move), names), Dates.moment(move.undoneAt())));
    }

    /** Whether it holds, so that it can be undone. */
    public boolean holds() {
      return undone.isEmpty();
    }
  }

  /** Who undid it; who did it as long as nobody has. */
  static UUID undoer(CaseTogether.Move move) {
    UUID undoer = move.undoneBy();
    return undoer == null ? move.by() : undoer;
  }

  private static String name(UUID account, Map<UUID, String> names) {
    return names.getOrDefault(account, Texts.get("case.somebody"));
  }

  private static String beginning(String text) {
    int[] signs = text.strip().codePoints().toArray();
    return signs.length <= EXCERPT ? text.strip() : new String(signs, 0, EXCERPT).strip() + "…";
  }
}
