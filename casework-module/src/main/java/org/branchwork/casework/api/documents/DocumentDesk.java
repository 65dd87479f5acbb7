package org.branchwork.casework.api.documents;

import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.NewFile;
import org.jspecify.annotations.Nullable;

/**
 * The documents that the branch keeps of a case, on a closed case too. Nothing is ever overwritten.
 * Every method throws {@link CaseNotFound} when the caller may not see the case or it holds no such
 * document, and {@link CaseworkRuleBroken} when a rule says no; then nothing has changed. The same
 * form key with the same words and file again changes nothing; with others it breaks the rule
 * {@code form.used}.
 */
public interface DocumentDesk {

  /**
   * Adds a document with its first version.
   *
   * @param title 1 to 200 characters
   * @param file exactly one, else {@code document.file}
   */
  void add(
      String reference, String formKey, @Nullable String title, List<NewFile> file, Caller caller);

  /** Adds a newer version; the older ones stay readable. */
  void addVersion(
      String reference, String formKey, UUID document, List<NewFile> file, Caller caller);
}
