package org.branchwork.web.pages.fundraising;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.branchwork.web.platform.access.CurrentRoute;

/** The poster of an appeal and the slip of a pledge; nothing while the account fails its check. */
public class GivingPaperServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient CurrentRoute route;
  @Inject private transient GivingPaperDrawer drawer;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // asked for by its own name it has neither
    Optional<byte[]> paper =
        Optional.ofNullable(route.param("appeal"))
            .flatMap(drawer::poster)
            .or(() -> Optional.ofNullable(route.param("reference")).flatMap(drawer::slip));
    if (paper.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    byte[] bytes = paper.get();
    response.setContentType("application/pdf");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
