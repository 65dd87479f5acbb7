package org.branchwork.web.pages.campaigns;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.campaigns.api.EditPost;
import org.branchwork.campaigns.api.PostDraft;
import org.branchwork.campaigns.api.PostState;
import org.branchwork.campaigns.api.WritePost;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.ThreeBoxDate;
import org.jspecify.annotations.Nullable;

/** The fields of the form in which a post is written, as typed. */
final class PostForm {
  static final List<String> FIELDS =
      List.of("title", "text", "labels", "from-day", "from-month", "from-year", "from-time");

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final Map<String, String> typed;

  PostForm(Map<String, String> typed) {
    this.typed = typed;
  }

  static PostForm posted(FormRequest request) {
    Map<String, String> typed = new HashMap<>();
    FIELDS.forEach(field -> typed.put(field, request.value(field)));
    return new PostForm(typed);
  }

  static PostForm empty() {
    return new PostForm(Map.of());
  }

  /** The form as it opens: the words of the post and, unless it is hidden, its moment. */
  static PostForm of(PostDraft draft, ZoneId zone) {
    Map<String, String> typed = new HashMap<>();
    typed.put("title", draft.title());
    typed.put("text", draft.text());
    typed.put("labels", String.join(", ", draft.labels()));
    if (draft.state() == PostState.PUBLISHED || draft.state() == PostState.SCHEDULED) {
      ZonedDateTime from = Objects.requireNonNull(draft.publishedAt()).atZone(zone);
      typed.put("from-day", String.valueOf(from.getDayOfMonth()));
      typed.put("from-month", String.valueOf(from.getMonthValue()));
      typed.put("from-year", String.valueOf(from.getYear()));
      typed.put("from-time", "%02d:%02d".formatted(from.getHour(), from.getMinute()));
    }
    return new PostForm(typed);
  }

  Map<String, String> typed() {
    return typed;
  }

  private String value(String field) {
    return typed.getOrDefault(field, "");
  }

  WritePost write(UUID post) {
    return new WritePost(post, value("title"), value("text"), labels());
  }

  EditPost edit(UUID post, long version) {
    return new EditPost(post, version, value("title"), value("text"), labels());
  }

  /** Whether a day of publication is typed. */
  boolean hasDay() {
    return !value("from-day").isBlank();
  }

  /** Whether the saved post has these words, but for line ends and blanks around them. */
  boolean says(PostDraft draft) {
    return value("title").strip().equals(draft.title())
        && value("text").replace("\r\n", "\n").stripTrailing().equals(draft.text());
  }

  /**
   * The moment of publication.
   *
   * @return now when no day is typed; nine in the morning when only a day is; {@code null}, with a
   *     problem noted, when it cannot be read
   */
  @Nullable Instant from(Instant now, ZoneId zone, Problems problems) {
    LocalDate day = ThreeBoxDate.read(typed, "from", problems);
    String time = value("from-time").strip();
    if (day == null) {
      if (!time.isEmpty()) {
        problems.add("from", Texts.get("newsdesk.from-time-alone"));
      }
      return problems.isEmpty() ? now : null;
    }
    try {
      LocalTime at =
          time.isEmpty() ? MORNING : LocalTime.parse(time.length() < 5 ? "0" + time : time);
      return day.atTime(at).atZone(zone).toInstant();
    } catch (DateTimeException unreadable) {
      problems.add("from-time", Texts.get("newsdesk.from-time-malformed"));
      return null;
    }
  }

  private List<String> labels() {
    return List.of(value("labels").split("[,\\n]"));
  }
}
