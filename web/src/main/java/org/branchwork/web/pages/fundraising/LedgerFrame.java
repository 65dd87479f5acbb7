package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.FundNotFound;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.drafts.UnsentWords;
import org.jspecify.annotations.Nullable;

/**
 * The way of a page of the books: do what was posted and go on, or show the page with what was
 * typed and what is wrong with it. What was typed outlives a sign-in that ended meanwhile.
 */
@Named
@RequestScoped
public class LedgerFrame {

  @Inject FormRequest request;
  @Inject UnsentWords unsent;
  @Inject CurrentUser me;

  private final Problems problems = new Problems();
  private Map<String, String> typed = Map.of();
  private @Nullable String notice;
  private @Nullable String done;

  /** What a page does when one of its buttons was pressed. */
  interface Deed {
    /** Does it, or notes what is wrong at the frame; where to go on, {@code null} when answered. */
    @Nullable String of(String act);
  }

  /**
   * Does what was posted; whether the page is to be shown.
   *
   * @param acts the buttons of the page
   * @param fields the field at which a refusal is told, by its key; else it is told at the button
   */
  boolean enter(Set<String> acts, Map<String, String> fields, Deed deed) {
    if (!request.isPost()) {
      typed = unsent.find(request.value("kept"), request.path(), getAccount());
      String key = "ledger.done." + request.value("done");
      done = Texts.has(key) ? Texts.get(key) : null;
      return true;
    }
    typed = request.typed();
    String act = request.value("do");
    if (formKey().isEmpty() || !acts.contains(act)) {
      notice = Texts.get("ledger.stale");
      return true;
    }
    return !gone(act, fields, deed);
  }

  private boolean gone(String act, Map<String, String> fields, Deed deed) {
    try {
      String next = deed.of(act);
      if (problems.isAny()) {
        return false;
      }
      unsent.discard(request.value("kept"));
      if (next != null) {
        request.redirect(next + (next.contains("?") ? "&" : "?") + "done=" + act);
      }
      return true;
    } catch (FundraisingRuleBroken broken) {
      broken
          .keys()
          .forEach(
              key -> problems.add(fields.getOrDefault(key, act), Texts.get("fund.refused." + key)));
    } catch (FundNotFound none) {
      problems.add(act, Texts.get("ledger.no-fund"));
    }
    return false;
  }

  private Optional<String> formKey() {
    return unsent.formKey(request.path(), getAccount(), request.value("token"));
  }

  /** An id that the same form has whenever it is posted, so that sent twice it is one record. */
  UUID idOfForm() {
    String key = formKey().orElseThrow();
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }

  /** What was typed into a field, now or before a sign-in ended; empty when nothing was. */
  String value(String field) {
    String sent = request.value(field).strip();
    return sent.isEmpty() ? typed.getOrDefault(field, "") : sent;
  }

  /** A day of a form; with a problem noted, {@code null} when it is missing or none. */
  @Nullable LocalDate day(String field) {
    Optional<LocalDate> day = dayIfAny(field);
    if (day.isEmpty()) {
      problems.add(field, Texts.get("ledger.problem.day"));
    }
    return day.orElse(null);
  }

  /** A day of a form or a question; empty when it is missing or none. */
  Optional<LocalDate> dayIfAny(String field) {
    try {
      return Optional.of(LocalDate.parse(value(field)));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  /** An id of a form or a question; empty when it is missing or none. */
  Optional<UUID> idIfAny(String field) {
    try {
      return Optional.of(UUID.fromString(value(field)));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** A choice as one of these values; empty when it is none. */
  <E extends Enum<E>> Optional<E> chosen(Class<E> values, String field) {
    String value = value(field);
    for (E each : values.getEnumConstants()) {
      if (each.name().equals(value)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  public Problems getProblems() {
    return problems;
  }

  public Map<String, String> getTyped() {
    return typed;
  }

  public @Nullable String getNotice() {
    return notice;
  }

  public @Nullable String getDone() {
    return done;
  }

  public String getAction() {
    return request.path();
  }

  public String getKept() {
    return request.value("kept");
  }

  public UUID getAccount() {
    return Objects.requireNonNull(me.fundraising().accountId());
  }

  /** A token of its own for each form. */
  public String getNewToken() {
    return unsent.token(request.path(), getAccount());
  }
}
