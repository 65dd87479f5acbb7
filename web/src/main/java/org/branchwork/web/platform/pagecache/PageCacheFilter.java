package org.branchwork.web.platform.pagecache;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.branchwork.web.platform.access.Routes;

/**
 * Stands first of all: a public page that is known goes out at once, untouched by anything behind.
 * An address with a query is never kept, so that nobody can fill the memory with them.
 */
public class PageCacheFilter implements Filter {

  @Inject private PageCache cache;

  @Override
  public void doFilter(ServletRequest req, ServletResponse res, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) req;
    HttpServletResponse response = (HttpServletResponse) res;
    String path = request.getRequestURI();
    boolean get = "GET".equals(request.getMethod());
    if (request.getQueryString() != null || !get && !"HEAD".equals(request.getMethod())) {
      chain.doFilter(request, response);
      return;
    }
    CachedPage known = cache.find(path).orElse(null);
    if (known != null) {
      known.answer(request, response);
    } else if (get && Routes.isPublic(path)) {
      render(path, request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void render(
      String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long spell = cache.spell();
    CapturedResponse captured = new CapturedResponse(response);
    chain.doFilter(request, captured);
    if (captured.isPage()) {
      CachedPage page = captured.page(spell);
      cache.keep(path, page);
      page.answer(request, response);
    } else {
      captured.passOn();
    }
  }
}
