package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.FileContent;
import org.branchwork.casework.api.collectives.CollectiveSearch;
import org.branchwork.web.pages.shared.CurrentUser;

/** Finds a document of a collective for whoever asks for it by its address. */
@ApplicationScoped
class CommonFiles {

  @Inject CollectiveSearch search;
  @Inject CurrentUser me;

  Optional<FileContent> find(UUID id, HttpServletRequest request, boolean member) {
    try {
      return Optional.of(
          member
              ? search.sharedFile(
                  request.getParameter("reference"),
                  request.getParameter("key"),
                  id,
                  Caller.member())
              : search.openFile(id, me.casework()));
    } catch (CaseNotFound nothingThere) {
      return Optional.empty();
    }
  }
}
