package org.branchwork.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** An enquiry of which the first half is under way, so that the portal waits for the other. */
final class HalfSent implements AutoCloseable {
  private static final String DOCUMENT =
      """
      {"name":"Robin Example","telephone":"01632 960 014","message":"My hours were cut."}""";
  private static final String HEADERS =
      """
      POST /api/v1/enquiries HTTP/1.1\r
      Host: localhost\r
      Content-Type: application/json\r
      Content-Length: %d\r
      Expect: 100-continue\r
      Connection: close\r
      \r
      """
          .formatted(DOCUMENT.length());

  private final Socket socket;

  /** Returns once the portal has asked for the body. */
  HalfSent(URI portal) throws IOException {
    socket = new Socket(portal.getHost(), portal.getPort());
    say(HEADERS);
    var asked = line(socket.getInputStream());
    if (!asked.startsWith("HTTP/1.1 100 ")) throw new IOException("not asked for: " + asked);
    say(DOCUMENT.substring(0, DOCUMENT.length() / 2));
  }

  /** Sends the other half and returns all that is answered. */
  String sendTheRest() throws IOException {
    say(DOCUMENT.substring(DOCUMENT.length() / 2));
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private void say(String words) throws IOException {
    socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int sign = in.read(); sign != '\n' && sign >= 0; sign = in.read())
      line.append((char) sign);
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
