package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.collectives.CollectiveDesk;
import org.branchwork.casework.api.collectives.OpenCollective;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Opening a collective: what it is called here, and what members read and agree to. */
@Named
@RequestScoped
public class NewCollectivePage {

  @Inject CollectiveDesk desk;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  private final Problems problems = new Problems();
  private Map<String, String> typed = Map.of();
  private @Nullable String notice;

  public void load() {
    typed = new HashMap<>(request.isPost() ? request.typed() : request.kept());
    typed.putIfAbsent("consent", Texts.get("collective.consent-draft"));
    if (!request.isPost()) {
      return;
    }
    if (request.formKey().isEmpty()) {
      notice = Texts.get("case.stale");
      request.status(400);
      return;
    }
    try {
      String reference = desk.open(command(request.formKey().get()), me.casework());
      request.forgetKept();
      request.redirect("/portal/collectives/" + reference + "?done=opened");
    } catch (CaseworkRuleBroken broken) {
      String field = broken.key().replaceFirst("^collective\\.", "");
      problems.add(field, Texts.get("rule." + broken.key()));
    }
  }

  private OpenCollective command(String formKey) {
    return new OpenCollective(
        formKey,
        request.parameter("name"),
        category(),
        request.parameter("employer"),
        request.parameter("title"),
        request.parameter("wording"),
        request.parameter("consent"));
  }

  private @Nullable Category category() {
    return Stream.of(Category.values())
        .filter(each -> each.name().equals(request.parameter("category")))
        .findFirst()
        .orElse(null);
  }

  public List<Choice> getCategories() {
    return Choice.of(Category.class, "case.category.", typed.getOrDefault("category", ""));
  }

  public Map<String, String> getTyped() {
    return typed;
  }

  public Problems getProblems() {
    return problems;
  }

  public @Nullable String getNotice() {
    return notice;
  }

  public String getKept() {
    return request.parameter("kept");
  }

  public UUID getAccount() {
    return request.account();
  }

  public String getNewToken() {
    return request.newToken();
  }
}
