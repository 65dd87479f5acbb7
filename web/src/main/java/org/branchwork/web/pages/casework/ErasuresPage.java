package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.retention.DryRun;
import org.branchwork.casework.api.retention.ErasureDesk;
import org.branchwork.casework.api.retention.ErasureRequest;
import org.branchwork.casework.api.retention.ErasureSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The erasures that wait; one of them with all that would go, for the second person to decide. */
@Named
@RequestScoped
public class ErasuresPage {

  @Inject StaffFrame frame;
  @Inject ErasureDesk desk;
  @Inject ErasureSearch search;
  @Inject CaseRows rows;
  @Inject CurrentUser me;

  private List<KeepingLine.Waiting> waiting = List.of();
  private @Nullable ErasureRequest shown;
  private String sizes = "";
  private List<KeepingLine.Part> parts = List.of();

  public void load() {
    UUID erasure = frame.uuid("erasure");
    if (frame.enter(KeepingWay.of(Set.of("approve", "decline")), act -> perform(act, erasure))) {
      show(erasure, me.casework());
    }
  }

  private String perform(String act, @Nullable UUID erasure) {
    if (erasure == null) {
      throw new CaseNotFound();
    }
    if (act.equals("approve")) {
      desk.approve(erasure, me.casework());
    } else {
      desk.decline(erasure, me.casework());
    }
    return "/portal/retention";
  }

  private void show(@Nullable UUID erasure, Caller caller) {
    List<ErasureRequest> all =
        erasure == null ? search.waiting(caller) : List.of(search.of(erasure, caller));
    var names = rows.names(all.stream().map(ErasureRequest::askedBy).toList());
    waiting = all.stream().map(each -> KeepingLine.Waiting.of(each, names)).toList();
    if (erasure != null) {
      shown = all.get(0);
      DryRun run = search.dryRun(all.get(0), caller);
      sizes = KeepingLine.sizes(run);
      parts = run.parts().stream().map(KeepingLine.Part::of).toList();
    }
  }

  public List<KeepingLine.Waiting> getWaiting() {
    return waiting;
  }

  public boolean isOne() {
    return shown != null;
  }

  private ErasureRequest shown() {
    return Objects.requireNonNull(shown);
  }

  public String getErasure() {
    return shown().id().toString();
  }

  public String getWhat() {
    return KeepingLine.what(shown());
  }

  /** The cases it is about. */
  public List<String> getReferences() {
    return shown().references();
  }

  public KeepingLine.Waiting getAsked() {
    return waiting.get(0);
  }

  /** Whether this person asked for it, so that another one has to decide. */
  public boolean isOwn() {
    return shown().askedBy().equals(frame.getAccount());
  }

  /** Why it cannot be carried out now; empty when it can. */
  public String getRefusal() {
    return shown().refusal() == null ? "" : Texts.get("rule." + shown().refusal());
  }

  public boolean isApprovable() {
    return !isOwn() && getRefusal().isEmpty();
  }

  public String getSizes() {
    return sizes;
  }

  public List<KeepingLine.Part> getParts() {
    return parts;
  }
}
