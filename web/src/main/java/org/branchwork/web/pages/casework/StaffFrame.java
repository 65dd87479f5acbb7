package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The way of a page of casework that is of no single case: do what was posted and go on, or show
 * the page with what was typed and what is wrong with it.
 */
@Named
@RequestScoped
public class StaffFrame {

  @Inject CaseRequest request;

  private final Problems problems = new Problems();
  private Map<String, String> typed = Map.of();
  private @Nullable String notice;
  private @Nullable String done;

  /** What a page does when one of its buttons was pressed. */
  interface Deed {
    /** Does it, or notes what is wrong at the frame; where to go on, before {@code ?done=}. */
    String of(String act);
  }

  /** Does what was posted; whether the page is to be shown. */
  boolean enter(CasePost.Way way, Deed deed) {
    String act = request.parameter(request.isPost() ? "do" : "done");
    if (!request.isPost()) {
      typed = request.kept();
      done = Texts.has(way.texts() + act) ? Texts.get(way.texts() + act) : null;
      return true;
    }
    typed = request.typed();
    if (request.formKey().isEmpty() || !way.acts().contains(act)) {
      notice = Texts.get("case.stale");
      request.status(400);
      return true;
    }
    return !gone(way, act, deed);
  }

  private boolean gone(CasePost.Way way, String act, Deed deed) {
    try {
      String next = deed.of(act);
      if (problems.isAny()) {
        return false;
      }
      request.forgetKept();
      request.redirect(next + (next.contains("?") ? "&" : "?") + "done=" + act);
      return true;
    } catch (CaseworkRuleBroken broken) {
      problems.add(way.fields().getOrDefault(broken.key(), act), Texts.get("rule." + broken.key()));
      return false;
    }
  }

  /** A choice as one of these values; {@code null} when it is none. */
  <E extends Enum<E>> @Nullable E chosen(Class<E> values, String field) {
    String value = request.parameter(field);
    for (E each : values.getEnumConstants()) {
      if (each.name().equals(value)) {
        return each;
      }
    }
    return null;
  }

  /** The key of the posted form. */
  String formKey() {
    return request.formKey().orElseThrow();
  }

  /** The number in the address; one that cannot be is as good as missing. */
  long number() {
    String typed = request.part("number");
    if (!typed.matches("[1-9][0-9]{0,17}")) {
      throw new CaseNotFound();
    }
    return Long.parseLong(typed);
  }

  /** The case of the address. */
  String reference() {
    return request.reference();
  }

  /** A parameter as an id; {@code null} when it is none. */
  @Nullable UUID uuid(String parameter) {
    return request.uuid(parameter);
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
    return request.parameter("kept");
  }

  public UUID getAccount() {
    return request.account();
  }

  /** A token of its own for each form. */
  public String getNewToken() {
    return request.newToken();
  }
}
