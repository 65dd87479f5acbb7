package org.branchwork.web.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.branchwork.web.platform.identity.SignedIn;
import org.branchwork.web.platform.matrix.AccessMatrix;
import org.branchwork.web.platform.matrix.Act;

/**
 * What is posted to a staff page goes through here: it is an act of the access matrix, done by
 * somebody who may do it, and where the matrix says so by somebody who has just proved the second
 * factor. Everything else is refused before any page sees it, and noted.
 */
@ApplicationScoped
class ActDoor {

  private static final String PROVE = "/portal/prove";

  @Inject SignedIn signedIn;
  @Inject CurrentRoute current;
  @Inject Refusals refusals;

  /** Lets a post through, or answers it. */
  boolean opens(Routes.Found found, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Optional<Act> posted = AccessMatrix.posted(found.route().path(), request.getParameter("do"));
    if (posted.isEmpty()) {
      refusals.noAct(found);
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return false;
    }
    Act act = posted.get();
    if (!act.anybodys() && !signedIn.can(act.permission())) {
      refusals.notPermitted(found, act);
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return false;
    }
    if (act.again() && !signedIn.provedLately()) {
      refusals.unproved(found, act);
      ask(found, request, response);
      return false;
    }
    return true;
  }

  /** Asks for the code in place; the page holds what was posted until it is right. */
  private void ask(Routes.Found found, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    current.set(request.getRequestURI(), found.parameters());
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    Routes.Found prove = Objects.requireNonNull(Routes.find(PROVE), PROVE);
    request.getRequestDispatcher(prove.route().view()).forward(request, response);
  }
}
