package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseReference;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.privacy.AccessDesk;
import org.branchwork.casework.api.privacy.AccessSearch;
import org.branchwork.casework.api.privacy.BrokenGlass;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.jspecify.annotations.Nullable;

/** Breaks the glass of a restricted case; officers see whose glass was broken. */
@Named
@RequestScoped
public class GlassPage {

  @Inject CaseRequest request;
  @Inject AccessDesk desk;
  @Inject AccessSearch search;
  @Inject AccountDirectory accounts;
  @Inject CurrentUser me;

  private final Problems problems = new Problems();
  private Map<String, String> typed = Map.of();
  private @Nullable String notice;
  private List<ReadingRows.Glass> broken = List.of();

  public void load() {
    typed = request.isPost() ? request.typed() : request.kept();
    if (request.isPost()) {
      posted();
    }
    if (!FacesContext.getCurrentInstance().getResponseComplete()) {
      List<BrokenGlass> all = search.broken(me.casework());
      var people = all.stream().map(BrokenGlass::account).collect(Collectors.toSet());
      broken = ReadingRows.glass(all, ReadingRows.names(accounts.all(people)));
    }
  }

  private void posted() {
    if (request.formKey().isEmpty()) {
      notice = Texts.get("case.stale");
      request.status(400);
      return;
    }
    Optional<CaseReference> reference =
        CaseReference.parse(request.parameter("reference")).filter(CaseReference::checks);
    if (reference.isEmpty()) {
      problems.add("reference", Texts.get("glass.reference-wrong"));
      return;
    }
    breakGlass(reference.get().shown());
  }

  private void breakGlass(String reference) {
    try {
      desk.breakGlass(reference, request.parameter("reason"), me.casework());
      request.forgetKept();
      request.redirect("/portal/cases/" + reference);
    } catch (CaseNotFound none) {
      problems.add("reference", Texts.get("glass.none"));
    } catch (CaseworkRuleBroken broken) {
      problems.add("reason", Texts.get("rule." + broken.key()));
    }
  }

  public String getLead() {
    return Texts.say("glass.lead", AccessDesk.GLASS_HOURS);
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

  public List<ReadingRows.Glass> getBroken() {
    return broken;
  }

  public UUID getAccount() {
    return request.account();
  }

  public String getKept() {
    return request.parameter("kept");
  }

  public String getToken() {
    return request.newToken();
  }
}
