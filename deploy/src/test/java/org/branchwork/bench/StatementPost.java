package org.branchwork.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A statement file, taken in through the pages as the treasurer's browser does. */
final class StatementPost {
  private static final String PAGE = "/portal/fund/statements/import";
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final Pattern UPLOAD = Pattern.compile("upload=([0-9a-f-]{36})");
  private static final long LOOK_MILLIS = 100;
  private static final String BOUNDARY = "statement-of-the-bench";

  private final Stand stand;
  private final String cookie;

  StatementPost(Stand stand, String cookie) {
    this.stand = stand;
    this.cookie = cookie;
  }

  /** Reads the file, looks at the preview, imports it, and looks at the first suggestions. */
  void take(Path file, String suggestions) throws IOException, InterruptedException {
    var form = shown(PAGE);
    var read =
        stand.post(
            PAGE,
            "multipart/form-data; boundary=" + BOUNDARY,
            multipart(last(TOKEN, form), Files.readAllBytes(file)),
            "Cookie",
            cookie);
    var upload = last(UPLOAD, location(read));
    var preview = shown(PAGE + "?upload=" + upload);
    if (!preview.contains("value=\"import\"")) {
      throw new IOException("the file is not ready:\n" + preview.replaceAll("(?s)<[^>]*>", " "));
    }
    var token = last(TOKEN, preview);
    var done =
        stand.post(
            PAGE,
            "application/x-www-form-urlencoded",
            ("do=import&upload=" + upload + "&token=" + token).getBytes(StandardCharsets.US_ASCII),
            "Cookie",
            cookie);
    await(location(done));
    if (!shown(suggestions).contains("line=")) throw new IOException("nothing to reconcile");
  }

  /** A large file is imported after the answer: its page leads on once all of it is in. */
  private void await(String next) throws IOException, InterruptedException {
    var page = next.replaceFirst("^https?://[^/]+", "");
    while (!page.contains("done=")) {
      Thread.sleep(LOOK_MILLIS);
      var answer = stand.get(page, "Cookie", cookie);
      if (answer.statusCode() != 200) {
        page = location(answer);
      } else if (!answer.body().contains("data-again")) {
        throw new IOException("not imported:\n" + answer.body().replaceAll("(?s)<[^>]*>", " "));
      }
    }
  }

  private String shown(String path) throws IOException, InterruptedException {
    var answer = stand.get(path, "Cookie", cookie);
    if (answer.statusCode() != 200) throw new IOException(path + ": " + answer.statusCode());
    return answer.body();
  }

  private static String location(HttpResponse<String> answer) throws IOException {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new IOException(answer.statusCode() + "\n" + answer.body()));
  }

  /** Of the forms of a page the first leads out. */
  private static String last(Pattern pattern, String text) throws IOException {
    return pattern
        .matcher(text)
        .results()
        .reduce((one, next) -> next)
        .orElseThrow(() -> new IOException("no " + pattern + " in:\n" + text))
        .group(1);
  }

  private static byte[] multipart(String token, byte[] file) throws IOException {
    var body = new ByteArrayOutputStream(file.length + 1024);
    body.write(field("token", token));
    body.write(field("do", "read"));
    body.write(part("file\"; filename=\"statement.csv", "Content-Type: text/csv\r\n"));
    body.write(file);
    body.write(bytes("\r\n--" + BOUNDARY + "--\r\n"));
    return body.toByteArray();
  }

  private static byte[] field(String name, String value) {
    return bytes(new String(part(name, ""), StandardCharsets.UTF_8) + value + "\r\n");
  }

  private static byte[] part(String name, String header) {
    return bytes(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n%s\r\n"
            .formatted(BOUNDARY, name, header));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
