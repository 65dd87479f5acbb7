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
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who sends an enquiry with a browser without script, and who posts the same form again
 * after every error until it is answered.
 */
final class Member {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Pattern REFERENCE = Pattern.compile("id=\"reference\">(EQ-[^<]+)<");
  private static final String BOUNDARY = "----edge-of-a-part-of-a-form";
  private static final int SEE_OTHER = 303;
  private static final int OK = 200;

  /** The portal refuses what it should take; trying again would not help. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(HttpResponse<String> answer) {
      super(
          "%s was answered with %d %s at %s: %s"
              .formatted(
                  answer.request(),
                  answer.statusCode(),
                  answer.headers().map(),
                  Instant.now(),
                  answer.body()));
    }
  }

  /** Lets the time pass between two tries; false when the crowd goes home. */
  interface Waiting {
    boolean pause(Duration time);
  }

  private final HttpClient http;
  private final String url;
  private final Waiting waiting;
  private String cookie = "";

  Member(HttpClient http, String url, Waiting waiting) {
    this.http = http;
    this.url = url;
    this.waiting = waiting;
  }

  /** Sends an enquiry to its end, and returns the reference the portal shows for it. */
  String send(Submission enquiry) {
    cookie = "";
    var token = EnquiryPost.token(insist(get("/contact/enquiry"), OK).body());
    insist(multipart(enquiry.multipart(BOUNDARY, token)), SEE_OTHER);
    var check = insist(get("/contact/enquiry?show=check"), OK);
    if (!check.body().contains("action=\"/contact/sent\"")) throw new Refused(check);
    insist(answers(token, enquiry), SEE_OTHER);
    var answer = insist(get("/contact/sent"), OK);
    var reference = REFERENCE.matcher(answer.body());
    if (!reference.find()) throw new Refused(answer);
    return reference.group(1);
  }

  private HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
  }

  private HttpRequest.Builder multipart(byte[] body) {
    return get("/contact/enquiry")
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofByteArray(body));
  }

  private HttpRequest.Builder answers(String token, Submission enquiry) {
    var fields =
        Map.of(
            "token",
            token,
            "name",
            "Robin Example",
            "email",
            "robin@example.org",
            "message",
            enquiry.words());
    var body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return get("/contact/sent")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /**
   * Makes the same request until it is answered; what only the portal's absence explains passes.
   */
  private HttpResponse<String> insist(HttpRequest.Builder request, int wanted) {
    request.setHeader("Cookie", cookie).setHeader("Origin", url);
    Predicate<Integer> passing = status -> status >= 500 || status == 404;
    do {
      try {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() == wanted) return remember(answer);
        if (!passing.test(answer.statusCode())) throw new Refused(answer);
      } catch (IOException away) {
        // as an error page of the browser: try again
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      }
    } while (waiting.pause(PAUSE));
    throw new IllegalStateException("the portal did not come back");
  }

  private HttpResponse<String> remember(HttpResponse<String> answer) {
    answer
        .headers()
        .firstValue("Set-Cookie")
        .ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
    return answer;
  }
}
