package org.branchwork.web.pages.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.branchwork.web.platform.trust.ProofRun;
import org.branchwork.web.platform.trust.ProofRuns;

/** What was tried to break, and what came of it: each promise with its last run, or with none. */
@Named
@RequestScoped
public class TrustPage {

  private static final List<String> PROMISES =
      List.of("crash", "limits", "restore", "audit", "upgrade", "verify", "reproducible", "bom");

  @Inject ProofRuns runs;

  private List<TrustLine> lines = List.of();

  public void load() {
    Map<String, ProofRun> latest = runs.latest();
    lines = PROMISES.stream().map(name -> TrustLine.of(name, latest.get(name))).toList();
  }

  public List<TrustLine> getLines() {
    return lines;
  }
}
