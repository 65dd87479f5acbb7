package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.statements.ImportDesk;
import org.branchwork.fundraising.api.statements.StatementDesk;
import org.branchwork.fundraising.api.statements.StatementPreview;
import org.branchwork.fundraising.api.statements.StatementSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.FormRequest.Kind;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.Uploads;
import org.jspecify.annotations.Nullable;

/** A statement file: read, asked about, looked at, and only then imported. */
@Named
@RequestScoped
public class StatementImportPage {

  static final String PAGE = "/portal/fund/statements";

  @Inject StatementDesk desk;
  @Inject ImportDesk imports;
  @Inject StatementSearch search;
  @Inject FormRequest request;
  @Inject Uploads uploads;
  @Inject CurrentUser me;

  private final Problems problems = new Problems();
  private @Nullable UUID upload;
  private @Nullable StatementView view;
  private @Nullable ImportProgressView progress;

  /** Answers a GET, or does what was posted. */
  public void load() {
    upload = request.id("upload");
    if (request.isPost()) {
      posted();
    }
    if (upload != null && !FacesContext.getCurrentInstance().getResponseComplete()) {
      show(upload);
    }
  }

  private void show(UUID id) {
    try {
      progress = search.progress(id, me.fundraising()).map(ImportProgressView::new).orElse(null);
      if (progress == null && search.file(id, me.fundraising()).isPresent()) {
        request.redirect(done(id));
      } else if (progress == null) {
        StatementPreview preview = search.preview(id, me.fundraising());
        view =
            new StatementView(
                preview,
                search.accounts(me.fundraising()),
                Proposal.of(
                    preview,
                    request.value("preset"),
                    preset -> search.proposed(id, preset, me.fundraising())),
                request.isPost() ? request.typed() : Map.of());
      }
    } catch (FundraisingRuleBroken gone) {
      problems.add("file", StatementWords.refusal(gone.key()));
    }
  }

  private void posted() {
    if (!request.isFresh(Kind.FUND)) {
      problems.add(upload == null ? "file" : "do", Texts.get("bank.stale"));
      return;
    }
    try {
      String next = perform(request.value("do"));
      if (problems.isEmpty()) {
        request.redirect(next);
      }
    } catch (FundraisingRuleBroken broken) {
      StatementWords.refusals(broken).forEach(problems::add);
    }
  }

  private String perform(String act) {
    if (act.equals("read")) {
      byte[] bytes = uploads.raw(request.asked(), "file").orElse(new byte[0]);
      String name = uploads.name(request.asked(), "file").orElse("");
      return shown(desk.read(name, bytes, me.fundraising()));
    }
    UUID id = upload;
    if (id == null) {
      throw new FundraisingRuleBroken("statement.gone");
    }
    switch (act) {
      case "answer" -> answer(id);
      case "columns" -> drawn(id);
      case "account" -> desk.addAccount(account(), me.fundraising());
      case "import" -> {
        return imports.leave(id, me.fundraising())
            ? shown(id)
            : done(desk.importFile(id, me.fundraising()).id());
      }
      default -> {
        desk.discard(id, me.fundraising());
        return PAGE;
      }
    }
    return shown(id);
  }

  private static String done(UUID file) {
    return PAGE + "?done=" + file;
  }

  private static String shown(UUID id) {
    return PAGE + "/import?upload=" + id;
  }

  private void answer(UUID id) {
    StatementForm form = new StatementForm(request, problems);
    form.answers().ifPresent(answers -> desk.answer(id, answers, me.fundraising()));
  }

  private void drawn(UUID id) {
    StatementForm form = new StatementForm(request, problems);
    desk.drawMapping(
        id, form.headingRow(), form.meanings(), form.dateOrder("drawn-order"), me.fundraising());
  }

  private BankAccount account() {
    return new BankAccount(
        request.value("name"), request.value("sort-code"), request.value("number"));
  }

  public Problems getProblems() {
    return problems;
  }

  public @Nullable UUID getUpload() {
    return upload;
  }

  /** What the file would bring; {@code null} before one is read. */
  public @Nullable StatementView getView() {
    return view;
  }

  /** How far the portal is with it; {@code null} when it was not left to the portal. */
  public @Nullable ImportProgressView getProgress() {
    return progress;
  }

  /** Whether a file is still to be chosen. */
  public boolean isChoosing() {
    return view == null && progress == null;
  }

  public Map<String, String> getTyped() {
    return request.typed();
  }

  public String getToken() {
    return request.newToken(Kind.FUND);
  }
}
