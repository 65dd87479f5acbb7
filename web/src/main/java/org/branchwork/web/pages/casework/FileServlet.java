package org.branchwork.web.pages.casework;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseDesk;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.EnquirySearch;
import org.branchwork.casework.api.FileContent;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.platform.access.CurrentRoute;
import org.jspecify.annotations.Nullable;

/**
 * Hands out a file of a case or a collective, always as a download, in parts when a player asks for
 * them: to a member by reference and key, to staff by their right to the case. The name in the
 * address is for people; the id decides.
 */
public class FileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final int PARTIAL = HttpServletResponse.SC_PARTIAL_CONTENT;

  @Inject private transient CurrentRoute route;
  @Inject private transient CurrentUser me;
  @Inject private transient CaseDesk desk;
  @Inject private transient EnquirySearch search;
  @Inject private transient CommonFiles common;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean member = request.getParameter("key") != null;
    if (route.param("id") == null) {
      // asked for by its own name, which is nobody's
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (!member && !me.isSignedIn()) {
      response.sendRedirect(
          "/portal/sign-in?next=" + URLEncoder.encode(route.getPath(), StandardCharsets.UTF_8));
      return;
    }
    Optional<FileContent> file = find(request, member);
    if (file.isPresent()) {
      write(file.get(), request.getHeader("Range"), response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private Optional<FileContent> find(HttpServletRequest request, boolean member) {
    try {
      UUID id = UUID.fromString(String.valueOf(route.param("id")));
      Optional<FileContent> own = ofCase(id, request, member);
      return own.isPresent() ? own : common.find(id, request, member);
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private Optional<FileContent> ofCase(UUID id, HttpServletRequest request, boolean member) {
    try {
      return Optional.of(
          member
              ? search.file(
                  request.getParameter("reference"),
                  request.getParameter("key"),
                  id,
                  Caller.member())
              : desk.openFile(id, me.casework()));
    } catch (CaseNotFound nothingThere) {
      return Optional.empty();
    }
  }

  static void write(FileContent file, @Nullable String asked, HttpServletResponse response)
      throws IOException {
    byte[] bytes = file.bytes();
    response.setContentType(Sound.served(file.type()));
    response.setHeader("Content-Disposition", disposition(file.name()));
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Accept-Ranges", "bytes");
    ByteRange range = ByteRange.of(asked, bytes.length);
    if (range.satisfiable()) {
      response.setStatus(range.whole() ? HttpServletResponse.SC_OK : PARTIAL);
      range.headers(response);
      response.setContentLength(range.length());
      response.getOutputStream().write(bytes, range.from(), range.length());
    } else {
      range.headers(response);
      response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
    }
  }

  /** RFC 6266: a plain name for old readers, the exact one for all others. */
  static String disposition(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9. _-]", "_");
    String exact = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact.replace("*", "%2A");
  }
}
