package org.branchwork.web.inserver;

import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The portal as somebody in one network sees it, without scripts. */
final class Site {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final HttpClient client = HttpClient.newHttpClient();
  private final URL portal;
  private final String address;
  private String cookie = "";

  /** Seen from an address, which a trusted proxy forwards for. */
  Site(URL portal, String address) {
    this.portal = portal;
    this.address = address;
  }

  void cookie(String sent) {
    cookie = sent;
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(path, request(path));
  }

  HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return post(path, FORM, body);
  }

  HttpResponse<String> post(String path, String type, String body) throws Exception {
    return send(
        path, request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) throws Exception {
    URI whole = portal.toURI().resolve(path);
    HttpRequest.Builder request = HttpRequest.newBuilder(whole).header("X-Forwarded-For", address);
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private HttpResponse<String> send(String path, HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** The value of a hidden field; empty when there is none. */
  static String hidden(String name, HttpResponse<String> page) {
    Matcher found =
        Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
    return found.find() ? found.group(1) : "";
  }

  static String header(String name, HttpResponse<String> answer) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** Status, headers and body, without what is new in every answer and what the asker typed. */
  static String bytes(HttpResponse<String> answer, String typed) {
    Map<String, Object> headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeIf(name -> name.equalsIgnoreCase("date"));
    // a second may pass between two askers
    headers.computeIfPresent("retry-after", (name, value) -> "soon");
    headers.computeIfPresent("content-length", (name, value) -> "as long as what was typed");
    return answer.statusCode()
        + "\n"
        + headers
        + "\n"
        + answer
            .body()
            .replaceAll("value=\"[A-Za-z0-9_-]{22}\\.[0-9]+\\.[A-Za-z0-9_-]{43}\"", "a form token")
            .replaceAll("nonce=\"[^\"]*\"", "a nonce")
            .replaceAll("Wait [0-9]+ seconds", "Wait some seconds")
            .replace(typed, "what was typed");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
