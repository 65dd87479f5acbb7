package org.branchwork.web.pages.casework;

import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.retention.CaseToReview;
import org.branchwork.casework.api.retention.DryRun;
import org.branchwork.casework.api.retention.ErasureRequest;
import org.branchwork.casework.api.retention.HeldCase;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What the pages of keeping and erasing show, as lines. */
final class KeepingLine {

  private KeepingLine() {}

  /** A closed case past its period. */
  public record Review(
      String reference, String href, String category, String closed, String due, String mark) {

    static Review of(CaseToReview row) {
      return new Review(
          row.reference(),
          pageOf(row.reference()),
          KeepingLine.category(row.category()),
          Dates.day(row.closedOn()),
          Dates.day(row.dueOn()),
          mark(row));
    }

    private static String mark(CaseToReview row) {
      if (row.held()) {
        return Texts.get("keeping.mark.held");
      }
      if (row.asked()) {
        return Texts.get("keeping.mark.asked");
      }
      return row.keptUntil() == null
          ? ""
          : Texts.say("keeping.mark.kept", Dates.day(row.keptUntil()));
    }
  }

  /** A case that is held. */
  public record Held(String reference, String href, String category, String why, String since) {

    static Held of(HeldCase row) {
      return new Held(
          row.reference(),
          pageOf(row.reference()),
          KeepingLine.category(row.category()),
          Texts.get("keeping.reason." + row.reason()),
          Dates.dayOf(row.heldAt()));
    }
  }

  /** An erasure that waits for a second person. */
  public record Waiting(String href, String what, String why, String who, String when) {

    static Waiting of(ErasureRequest row, Map<UUID, String> names) {
      return new Waiting(
          "/portal/retention/erasures?erasure=" + row.id(),
          KeepingLine.what(row),
          Texts.get("erasure.reason." + row.reason()),
          names.getOrDefault(row.askedBy(), Texts.get("case.somebody")),
          Dates.moment(row.askedAt()));
    }
  }

  /** So many rows of a kind that would go. */
  public record Part(String what, long rows) {

    static Part of(DryRun.Part part) {
      String key = "erasure.part." + part.table();
      // a table that nobody has found a word for yet still stands in the count
      String what = Texts.has(key) ? Texts.get(key) : part.table().replace('_', ' ');
      return new Part(what, part.rows());
    }
  }

  /** The files and mails of a dry run, in a sentence. */
  static String sizes(DryRun run) {
    return Texts.say(
        "erasure.sizes",
        run.files(),
        Dates.size(run.fileBytes()),
        run.mails(),
        Dates.size(run.mailBytes()));
  }

  static String what(ErasureRequest row) {
    return row.wholePerson()
        ? Texts.say("erasure.of-person", row.references().size())
        : Texts.say("erasure.of-case", row.references().get(0));
  }

  static String category(@Nullable Category category) {
    return Texts.get(category == null ? "keeping.category.NONE" : "case.category." + category);
  }

  static String pageOf(String reference) {
    return "/portal/retention/cases/" + reference;
  }
}
