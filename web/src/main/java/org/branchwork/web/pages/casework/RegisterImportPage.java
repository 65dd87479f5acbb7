package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.register.ExtractPreview.Column;
import org.branchwork.casework.api.register.Meaning;
import org.branchwork.casework.api.register.RegisterDesk;
import org.branchwork.casework.api.register.RegisterSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.Uploads;
import org.jspecify.annotations.Nullable;

/** An extract of the register: read, its columns explained, looked at, and only then applied. */
@Named
@RequestScoped
public class RegisterImportPage {

  private static final String PAGE = "/portal/register/import";

  @Inject RegisterDesk desk;
  @Inject RegisterSearch search;
  @Inject CaseRequest request;
  @Inject Uploads uploads;
  @Inject CurrentUser me;

  private final Problems problems = new Problems();
  private @Nullable UUID extract;
  private @Nullable ExtractView view;

  /** Answers a GET, or does what was posted. */
  public void load() {
    extract = extract();
    if (request.isPost()) {
      posted();
    }
    if (extract != null && !FacesContext.getCurrentInstance().getResponseComplete()) {
      view = new ExtractView(search.preview(extract, me.casework()));
    }
  }

  private @Nullable UUID extract() {
    String typed = request.parameter("extract");
    try {
      return typed.isEmpty() ? null : UUID.fromString(typed);
    } catch (IllegalArgumentException notOurs) {
      throw new CaseNotFound();
    }
  }

  private void posted() {
    if (request.formKey().isEmpty()) {
      problems.add("file", Texts.get("case.stale"));
      request.status(400);
      return;
    }
    try {
      request.redirect(perform(request.parameter("do")));
    } catch (CaseworkRuleBroken broken) {
      problems.add(extract == null ? "file" : "column-0", Texts.get("rule." + broken.key()));
    }
  }

  private String perform(String act) {
    if (act.equals("read")) {
      byte[] bytes = uploads.raw(request.http(), "file").orElse(new byte[0]);
      return PAGE + "?extract=" + desk.read(bytes, me.casework());
    }
    UUID id = extract;
    if (id == null) {
      throw new CaseNotFound();
    }
    switch (act) {
      case "columns" -> {
        desk.columns(id, meanings(id), me.casework());
        return PAGE + "?extract=" + id;
      }
      case "apply" -> desk.apply(id, me.casework());
      default -> desk.discard(id, me.casework());
    }
    return "/portal/register?done=" + act;
  }

  private Map<String, Meaning> meanings(UUID id) {
    List<Column> columns = search.preview(id, me.casework()).columns();
    Map<String, Meaning> meanings = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String chosen = request.parameter("column-" + i);
      meanings.put(
          columns.get(i).heading(),
          Stream.of(Meaning.values())
              .filter(each -> each.name().equals(chosen))
              .findFirst()
              .orElse(Meaning.NONE));
    }
    return meanings;
  }

  public Problems getProblems() {
    return problems;
  }

  public @Nullable UUID getExtract() {
    return extract;
  }

  /** What the extract would change; {@code null} before one is read. */
  public @Nullable ExtractView getView() {
    return view;
  }

  public boolean isReady() {
    return view != null && view.isReady();
  }

  public String getToken() {
    return request.newToken();
  }

  public UUID getAccount() {
    return request.account();
  }
}
