package org.branchwork.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without script that may ask one instance now and the other then. */
final class PlainClient {
  private final HttpClient http;
  private final Map<String, String> cookies = new TreeMap<>();

  PlainClient(HttpClient http) {
    this.http = http;
  }

  HttpResponse<String> get(String address, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(address));
    if (headers.length > 0) request.headers(headers);
    return send(request);
  }

  /** Posts a form of the page that was shown before: the last, as the first leads out. */
  HttpResponse<String> post(String address, String shown, Map<String, String> fields) {
    var all = new TreeMap<>(fields);
    all.put("token", found("(?s).*name=\"token\" value=\"([^\"]+)\"", shown));
    var body =
        all.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** The enquiry form at one instance, the check of the answers and the rest at another. */
  String enquire(String email, String begun, String ended) {
    var answers =
        Map.of("name", "Robin Example", "email", email, "message", "Begun at one.", "do", "check");
    post(begun + "/contact/enquiry", get(begun + "/contact/enquiry").body(), answers);

    var check = get(ended + "/contact/enquiry?show=check").body();
    if (!check.contains("Begun at one.")) throw new AssertionError(check);
    post(ended + "/contact/sent", check, answers);
    return found("id=\"reference\">(EQ-[^<]+)<", get(ended + "/contact/sent").body());
  }

  /** Posts a form of a case file as it was shown. */
  HttpResponse<String> postCase(String address, String shown, Map<String, String> fields) {
    var all = new TreeMap<>(fields);
    for (var hidden : List.of("account", "version")) {
      all.put(hidden, found("name=\"" + hidden + "\" value=\"([^\"]+)\"", shown));
    }
    return post(address, shown, all);
  }

  /** What a page shows in the brackets of a pattern. */
  static String found(String pattern, String page) {
    var found = Pattern.compile(pattern).matcher(page);
    if (!found.find()) throw new AssertionError(pattern + " is not in: " + page);
    return found.group(1);
  }

  /** Forgets the sign-in, as when it ended meanwhile. */
  void forget() {
    cookies.clear();
  }

  /** The first step of signing in, at an instance; the second is a post of the code. */
  void password(String instance, String account, String password) {
    var shown = get(instance + "/portal/sign-in").body();
    post(instance + "/portal/sign-in", shown, Map.of("email", account, "password", password));
  }

  /** The second step; a code that is taken leads on. */
  HttpResponse<String> code(String instance, String code) {
    var shown = get(instance + "/portal/sign-in?step=code").body();
    return post(instance + "/portal/sign-in", shown, Map.of("step", "code", "code", code));
  }

  /** Both steps. */
  PlainClient signIn(String instance, String account, String password, String code) {
    password(instance, account, password);
    var taken = code(instance, code);
    if (!"/portal".equals(leadsTo(taken))) throw new AssertionError(taken.body());
    return this;
  }

  /** Where an answer leads to; empty when it is a page. */
  static String leadsTo(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private void keep(String set) {
    var pair = set.substring(0, set.indexOf(';'));
    cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
