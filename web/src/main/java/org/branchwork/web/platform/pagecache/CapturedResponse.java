package org.branchwork.web.platform.pagecache;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes down what a page writes; an error or a redirect goes out as ever. */
final class CapturedResponse extends HttpServletResponseWrapper {

  /** What belongs to one answer and not to the page. */
  private static final Set<String> OF_THE_ANSWER =
      Set.of("content-type", "content-length", "transfer-encoding", "connection", "date");

  private static final Pattern NONCE = Pattern.compile("(<script\\b[^<>]*) nonce=\"[^\"<>]*\"");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
  private @Nullable ServletOutputStream stream;
  private @Nullable PrintWriter writer;
  private boolean sent;

  CapturedResponse(HttpServletResponse response) {
    super(response);
  }

  /** Whether it is a page that anybody may get: whole, in order, and for nobody in particular. */
  boolean isPage() {
    return !sent
        && getStatus() == SC_OK
        && getContentType() != null
        && !containsHeader("Set-Cookie");
  }

  CachedPage page(long spell) {
    List<CachedPage.Header> headers = new ArrayList<>();
    for (String name : getHeaderNames()) {
      if (!OF_THE_ANSWER.contains(name.toLowerCase(java.util.Locale.ROOT))) {
        headers.add(new CachedPage.Header(name, getHeader(name)));
      }
    }
    return new CachedPage(spell, getContentType(), headers, withoutNonces(body()));
  }

  /**
   * PrimeFaces marks every script with a number used once. The policy of public pages names none,
   * and a page must be the same bytes on every instance.
   */
  private static byte[] withoutNonces(byte[] page) {
    String text = new String(page, StandardCharsets.UTF_8);
    return NONCE.matcher(text).replaceAll("$1").getBytes(StandardCharsets.UTF_8);
  }

  /** Sends what was taken down, when it is not a page. */
  void passOn() throws IOException {
    byte[] body = body();
    if (!sent && body.length > 0) {
      getResponse().getOutputStream().write(body);
    }
  }

  private byte[] body() {
    if (writer != null) {
      writer.flush();
    }
    return bytes.toByteArray();
  }

  @Override
  public ServletOutputStream getOutputStream() {
    if (writer != null) {
      throw new IllegalStateException("getWriter was called");
    }
    if (stream == null) {
      stream = new Stream();
    }
    return stream;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (stream != null) {
      throw new IllegalStateException("getOutputStream was called");
    }
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(bytes, getCharacterEncoding()));
    }
    return writer;
  }

  @Override
  public void flushBuffer() {
    // nothing goes out before the page is whole
  }

  @Override
  public void resetBuffer() {
    body();
    bytes.reset();
    super.resetBuffer();
  }

  @Override
  public void reset() {
    bytes.reset();
    stream = null;
    writer = null;
    super.reset();
  }

  @Override
  public void sendError(int status) throws IOException {
    sent = true;
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    sent = true;
    super.sendError(status, message);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    sent = true;
    super.sendRedirect(location);
  }

  private final class Stream extends ServletOutputStream {
    @Override
    public void write(int b) {
      bytes.write(b);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
      bytes.write(from, offset, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("a page is written at once");
    }
  }
}
