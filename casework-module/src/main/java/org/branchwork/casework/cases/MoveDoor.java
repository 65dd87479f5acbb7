package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.together.CaseTogether;

/** What is needed of cases to move messages between them, beside {@link CaseDoor}. */
@ApplicationScoped
public class MoveDoor {

  @Inject CaseRepository cases;
  @Inject Correspondence correspondence;
  @Inject MemberWords words;

  /** The messages of a case, oldest first. */
  public List<CaseTogether.Said> said(CaseDoor.Held held) {
    return correspondence.said(cases.find(held.id()).orElseThrow(CaseNotFound::new));
  }

  /** A reference that no case has. */
  public String newReference() {
    return words.newReference();
  }

  /** What a case is about, from the words it begins with. */
  public static String matter(String text) {
    return CleanText.firstWords(text);
  }
}
