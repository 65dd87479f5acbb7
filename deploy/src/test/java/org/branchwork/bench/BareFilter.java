package org.branchwork.bench;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The least that a server can do for a page: bytes from memory. Deployed beside the portal. */
public class BareFilter implements Filter {
  /** Names the directory of the bytes, a file for each name behind the context path. */
  static final String BYTES = "bench.bytes";

  private final Map<String, byte[]> pages = new ConcurrentHashMap<>();

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException {
    var uri = ((HttpServletRequest) request).getRequestURI();
    var page = pages.get(uri);
    if (page == null) {
      var name = uri.substring(uri.lastIndexOf('/') + 1);
      page = Files.readAllBytes(Path.of(System.getProperty(BYTES)).resolve(name));
      pages.put(uri, page);
    }
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }
}
