package org.branchwork.web.pages.casework;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.FileEntry;
import org.branchwork.casework.api.mail.Invited;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the timeline, in words.
 *
 * @param style how it looks: {@code member}, {@code branch}, {@code note} or {@code fact}
 * @param heading who wrote, or what happened
 * @param text {@code null} for facts
 * @param whole the text with all that it quotes, {@code null} where nothing is quoted
 * @param meeting where the meeting can be entered to which it invites, {@code null} for none
 */
public record TalkEntry(
    String style,
    String heading,
    Instant at,
    @Nullable String text,
    List<FileLine> files,
    @Nullable String whole,
    @Nullable String meeting) {

  /** How the timeline calls the member. */
  private static final Set<String> OUTSIDE = Set.of("member", "visitor", "mail");

  /** A file as a link. */
  public record FileLine(String href, String label, boolean playable) {
    static FileLine of(FileEntry file) {
      String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
      return new FileLine(
          "/files/" + file.id() + "/" + name,
          Texts.say("case.file-line", file.name(), Dates.size(file.size())),
          Sound.playable(file.type()));
    }
  }

  /** The entry of a case, by its reference. */
  static TalkEntry of(
      String reference, CaseFile.Entry entry, String member, Map<UUID, String> names) {
    Invited invited = entry.brought().invited();
    boolean theirs = OUTSIDE.contains(entry.by());
    String who = theirs ? member : name(entry.by(), names);
    String style = style(entry.kind());
    String heading = heading(entry, style, member, who, names);
    return new TalkEntry(
        style,
        heading,
        entry.at(),
        entry.text(),
        entry.files().stream().map(FileLine::of).toList(),
        entry.whole(),
        invited == null ? null : InvitedMeeting.href(reference, invited));
  }

  private static String heading(
      CaseFile.Entry entry, String style, String member, String who, Map<UUID, String> names) {
    if ("member".equals(style) && !OUTSIDE.contains(entry.by())) {
      return Texts.say("case.who.told", member, who);
    }
    return "fact".equals(style) ? fact(entry, who, names) : Texts.say("case.who." + style, who);
  }

  private static String style(CaseFile.Kind kind) {
    return switch (kind) {
      case RECEIVED, MEMBER_WROTE -> "member";
      case REPLIED -> "branch";
      case NOTE -> "note";
      default -> "fact";
    };
  }

  private static String fact(CaseFile.Entry entry, String who, Map<UUID, String> names) {
    String key = "case.fact." + entry.kind();
    return switch (entry.kind()) {
      case TRIAGED -> Texts.say(key, who, Texts.get("case.category." + entry.detail()));
      case URGENCY_SET -> Texts.say(key, who, Texts.get("case.urgency." + entry.detail()));
      case ASSIGNED -> Texts.say(key, who, name(Objects.requireNonNull(entry.detail()), names));
      case CLOSED -> Texts.say(key, who, Texts.get("case.outcome." + entry.detail()));
      case TIME_SPENT ->
          Texts.say(key, who, Amounts.time(Long.parseLong(Objects.requireNonNull(entry.detail()))));
      case RECOVERED ->
          entry.detail() == null
              ? Texts.say(key + ".none", who)
              : Texts.say(key, who, Amounts.pounds(Long.valueOf(entry.detail())));
      case ENQUIRER_SET, EMPLOYER_SET ->
          entry.detail() == null
              ? Texts.say(key + ".none", who)
              : Texts.say(key, who, entry.detail());
      case MERGED, MERGED_INTO, SPLIT_TO, SPLIT_FROM, MESSAGE_TO, MESSAGE_FROM, LINKED, UNDONE ->
          Texts.say(key, who, Objects.requireNonNull(entry.detail()));
      case MEETING_SET, MEETING_HELD -> meeting(key, who, Objects.requireNonNull(entry.detail()));
      case DUE_SET ->
          entry.detail() == null
              ? Texts.say(key + ".none", who)
              : Texts.say(key, who, Dates.day(LocalDate.parse(entry.detail())));
      default -> Texts.say(key, who);
    };
  }

  private static String meeting(String key, String who, String detail) {
    String[] kindAndTime = detail.split(" ");
    return Texts.say(
        key,
        who,
        Texts.get("work.meeting." + kindAndTime[0]),
        Dates.moment(Instant.parse(kindAndTime[1])));
  }

  private static String name(String by, Map<UUID, String> names) {
    try {
      return names.getOrDefault(UUID.fromString(by), Texts.get("case.somebody"));
    } catch (IllegalArgumentException job) {
      return by;
    }
  }
}
