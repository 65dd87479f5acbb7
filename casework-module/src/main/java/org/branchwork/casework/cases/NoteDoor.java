package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.jspecify.annotations.Nullable;

/** Notes of cases, for the other capabilities. */
@ApplicationScoped
public class NoteDoor {

  @Inject CaseRepository cases;
  @Inject Correspondence correspondence;
  @Inject Chronicle chronicle;

  /** A text as it is kept: 1 to 20,000 characters; anything else breaks the rule {@code key}. */
  public static String text(@Nullable String typed, String key) {
    return EnquiryRules.text(typed, key);
  }

  /**
   * Writes a note of the case, sealed where the case is, and tells that it was written.
   *
   * @param text from {@link #text}
   * @return the note's id
   */
  public long note(Held held, String text, Caller caller) {
    Case file = cases.find(held.id()).orElseThrow(CaseNotFound::new);
    Note note = new Note(file.id(), caller.account(), chronicle.now(), text);
    correspondence.keep(note, file);
    chronicle.tell(
        new CaseEvent.NoteAdded(
            UUID.randomUUID(), held.reference(), caller.label(), chronicle.now()));
    return note.id();
  }

  /** The texts of these notes of the case, by their id. */
  public Map<Long, String> of(Held held, Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : correspondence.notes(cases.find(held.id()).orElseThrow(CaseNotFound::new), ids);
  }
}
