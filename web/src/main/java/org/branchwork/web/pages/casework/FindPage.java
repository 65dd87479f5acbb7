package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.branchwork.casework.api.CaseReference;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.access.FormGate;
import org.branchwork.web.platform.throttle.Wait;
import org.jspecify.annotations.Nullable;

/** From a reference and its key, typed in, to the conversation; a mistyped reference is told. */
@Named
@RequestScoped
public class FindPage {

  @Inject PostedForm posted;
  @Inject FormGate gate;

  private String reference = "";
  private String key = "";
  private @Nullable Wait wait;
  private final Problems problems = new Problems();

  public void load() {
    if (!posted.isPost()) {
      return;
    }
    reference = posted.text("reference");
    key = keyOf(posted.text("key"));
    var read = CaseReference.parse(reference);
    if (read.isEmpty()) {
      problems.add("reference", Texts.get("find.problem.shape"));
    } else if (!read.get().checks()) {
      problems.add("reference", Texts.say("find.problem.mistyped", read.get().shown()));
    }
    if (key.isEmpty()) {
      problems.add("key", Texts.get("find.problem.key"));
    }
    if (problems.isEmpty()) {
      open(read.orElseThrow().shown());
    }
  }

  private void open(String shown) {
    wait = gate.lookUp(posted.http(), shown).orElse(null);
    if (wait == null) {
      String encoded = URLEncoder.encode(key, StandardCharsets.UTF_8);
      posted.redirect("/enquiry/" + shown + "?key=" + encoded);
    } else {
      posted.tooSoon(wait);
    }
  }

  /** The whole private link may be pasted where its key is asked for. */
  private static String keyOf(String typed) {
    int at = typed.lastIndexOf("key=");
    return at < 0 ? typed : typed.substring(at + "key=".length());
  }

  /** A sentence above the form, or {@code null}. */
  public @Nullable String getNotice() {
    return posted.sentence(wait);
  }

  /** What goes along when the form is sent again after a wait, or {@code null}. */
  public @Nullable String getTurn() {
    return posted.turn(wait);
  }

  public String getReference() {
    return reference;
  }

  public String getKey() {
    return key;
  }

  public Problems getProblems() {
    return problems;
  }
}
