package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.employers.EmployerDomain;
import org.branchwork.casework.api.employers.EmployerDomainDesk;
import org.branchwork.casework.api.employers.EmployerDomainSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The mail domains of employers, to which nothing is sent. */
@Named
@RequestScoped
public class EmployerDomainsPage {

  private static final String REMOVE = "domain-remove";
  private static final Set<String> ACTS = Set.of("domain-add", REMOVE);

  @Inject EmployerDomainDesk desk;
  @Inject EmployerDomainSearch search;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  private final Problems problems = new Problems();
  private List<EmployerDomain> all = List.of();
  private Map<String, String> typed = Map.of();
  private @Nullable String notice;
  private @Nullable String done;

  public void load() {
    typed = request.isPost() ? request.typed() : request.kept();
    if (request.isPost() && posted()) {
      return;
    }
    String act = request.parameter("done");
    done = ACTS.contains(act) ? Texts.get("employers.done." + act) : null;
    all = search.all(me.casework());
  }

  /** Whether the browser was sent on. */
  private boolean posted() {
    String act = request.parameter("do");
    if (request.formKey().isEmpty() || !ACTS.contains(act)) {
      notice = Texts.get("case.stale");
      request.status(400);
      return false;
    }
    try {
      if (act.equals(REMOVE)) {
        desk.remove(request.parameter("listed"), me.casework());
      } else {
        desk.add(request.parameter("domain"), request.parameter("employer"), me.casework());
      }
    } catch (CaseworkRuleBroken broken) {
      String field = broken.key().equals("employers.employer") ? "employer" : "domain";
      problems.add(field, Texts.get("rule." + broken.key()));
      return false;
    }
    request.forgetKept();
    request.redirect(request.path() + "?done=" + act);
    return true;
  }

  public List<EmployerDomain> getAll() {
    return all;
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

  public String getNewToken() {
    return request.newToken();
  }
}
