package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Channel;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.calls.EnterEnquiry;
import org.branchwork.casework.api.calls.EntryDesk;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.FormDraft;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.ThreeBoxDate;
import org.branchwork.web.pages.shared.Uploads;
import org.jspecify.annotations.Nullable;

/**
 * What a member told somebody of the branch, as typed. While something is to be mended, words and
 * files are kept and the form keeps its token.
 */
@RequestScoped
class EntryForm {

  static final List<Channel> CHANNELS =
      List.of(Channel.VOICEMAIL, Channel.TELEPHONE, Channel.CALL_CENTRE, Channel.WALK_IN);

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

  @Inject EntryDesk desk;
  @Inject CaseRequest request;
  @Inject CurrentUser me;
  @Inject Uploads uploads;
  @Inject EnquiryDrafts drafts;
  @Inject Clock clock;

  private final Problems problems = new Problems();
  private Map<String, String> typed = Map.of();
  private List<NewFile> files = List.of();
  private String token = "";
  private @Nullable String notice;

  /** An empty form, said to have come just now; or what was typed before a sign-in ended. */
  void opened() {
    token = request.newToken();
    typed = new HashMap<>(request.kept());
    if (typed.isEmpty()) {
      Instant now = clock.instant();
      typed.putAll(ThreeBoxDate.typed("came", LocalDate.ofInstant(now, LONDON)));
      typed.put("came-time", TIME.format(LocalTime.ofInstant(now, LONDON)));
    } else {
      notice = Texts.get("case.kept");
    }
  }

  /** Keeps what was posted: the reference of its case; empty when something is to be mended. */
  Optional<String> send() {
    typed = request.typed();
    Optional<String> key = request.formKey();
    token = key.isPresent() ? request.parameter("token") : request.newToken();
    if (key.isEmpty()) {
      notice = Texts.get("case.stale");
      request.status(400);
      return Optional.empty();
    }
    files = uploads.take(request.http(), "files", keptFiles(key.get()), problems);
    EnquiryForm said =
        EnquiryForm.told(request.http().getParameterMap(), Texts.get("entry.nameless"));
    EnterEnquiry entry = entry(key.get(), said);
    Optional<String> reference = entry == null ? Optional.empty() : enter(entry);
    if (reference.isPresent()) {
      request.forgetKept();
    } else if (!files.isEmpty()) {
      drafts.keep(key.get(), new FormDraft(Map.of(), files));
    }
    return reference;
  }

  private List<NewFile> keptFiles(String key) {
    List<NewFile> kept = drafts.find(key).files();
    String[] without = request.http().getParameterValues("remove");
    Set<String> removed = without == null ? Set.of() : Set.of(without);
    return IntStream.range(0, kept.size())
        .filter(i -> !removed.contains(String.valueOf(i)))
        .mapToObj(kept::get)
        .toList();
  }

  /** {@code null} when something is to be mended, or is only looked up. */
  private @Nullable EnterEnquiry entry(String key, EnquiryForm said) {
    boolean looking = !request.parameter("look").isEmpty();
    Problems found = looking ? new Problems() : problems;
    @Nullable Channel channel = channel();
    if (channel == null) {
      found.add("channel", Texts.get("rule.entry.channel"));
    }
    @Nullable Instant came = came(found);
    said.check(LocalDate.ofInstant(clock.instant(), LONDON))
        .getAll()
        .forEach(problem -> found.add(problem.field(), problem.sentence()));
    @Nullable Category about = about(found);
    return looking || found.isAny()
        ? null
        : new EnterEnquiry(said.command(key, files), Objects.requireNonNull(channel), came, about);
  }

  private Optional<String> enter(EnterEnquiry entry) {
    try {
      return Optional.of(desk.enter(entry, me.casework()));
    } catch (CaseworkRuleBroken broken) {
      String field = broken.key().equals("entry.came") ? "came" : "message";
      problems.add(field, Texts.get("rule." + broken.key()));
      return Optional.empty();
    }
  }

  private @Nullable Channel channel() {
    return CHANNELS.stream()
        .filter(each -> each.name().equals(request.parameter("channel")))
        .findFirst()
        .orElse(null);
  }

  /** When it was said; without a day, just now. */
  private @Nullable Instant came(Problems found) {
    @Nullable LocalDate day = ThreeBoxDate.read(typed, "came", found);
    String time = request.parameter("came-time").replace('.', ':');
    if (day == null) {
      return null;
    }
    try {
      LocalTime at = time.isEmpty() ? LocalTime.NOON : LocalTime.parse(time, TIME);
      return day.atTime(at).atZone(LONDON).toInstant();
    } catch (DateTimeParseException noTime) {
      found.add("came-time", Texts.get("entry.problem.time"));
      return null;
    }
  }

  /** What it is about, where whoever types takes the case at once. */
  private @Nullable Category about(Problems found) {
    if (!"keep".equals(request.parameter("next"))) {
      return null;
    }
    @Nullable Category about =
        Stream.of(Category.values())
            .filter(each -> each.name().equals(request.parameter("category")))
            .findFirst()
            .orElse(null);
    if (about == null) {
      found.add("category", Texts.get("rule.triage.category"));
    }
    return about;
  }

  Problems problems() {
    return problems;
  }

  Map<String, String> typed() {
    return typed;
  }

  List<NewFile> files() {
    return files;
  }

  String token() {
    return token;
  }

  @Nullable String notice() {
    return notice;
  }
}
