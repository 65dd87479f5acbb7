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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser sends, by hand, so that it can be forged. */
final class Asking {

  /** A field of a form as it is posted. */
  record Field(String name, String value) {}

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern FORM = Pattern.compile("<form\\b.*?</form>", Pattern.DOTALL);
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

  private static final String SIGN_OUT = "(?s)<form[^>]*action=\"/portal/sign-out\".*?</form>";

  private final URI portal;

  Asking(URL portal) {
    this.portal = URI.create(portal.toString());
  }

  /** Asks for a page; without a sign-in when the token is {@code null}. */
  HttpResponse<String> get(String path, String token) throws Exception {
    return send(request(path, token));
  }

  /** Posts a form. */
  HttpResponse<String> post(
      String path, String token, List<Field> fields, Map<String, String> headers) throws Exception {
    String body =
        fields.stream()
            .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        request(path, token)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request);
  }

  /** Posts a form with one file, in the field {@code file}. */
  HttpResponse<String> postFile(
      String path, String token, List<Field> fields, String fileName, String content)
      throws Exception {
    String part = "--quokka\r\nContent-Disposition: form-data; name=\"";
    String plain =
        fields.stream()
            .map(field -> part + field.name() + "\"\r\n\r\n" + field.value() + "\r\n")
            .collect(Collectors.joining());
    String file = part + "file\"; filename=\"" + fileName + "\"\r\n\r\n" + content + "\r\n";
    return send(
        request(path, token)
            .header("Content-Type", "multipart/form-data; boundary=quokka")
            .POST(BodyPublishers.ofString(plain + file + "--quokka--\r\n")));
  }

  /** The hidden fields of the form of a page in which some text stands; of the first without. */
  static List<Field> hidden(String page, String mark) {
    Matcher forms = FORM.matcher(page.replaceAll(SIGN_OUT, ""));
    while (forms.find()) {
      if (forms.group().contains(mark)) {
        List<Field> fields = new ArrayList<>();
        HIDDEN
            .matcher(forms.group())
            .results()
            .forEach(found -> fields.add(new Field(found.group(1), plain(found.group(2)))));
        return fields;
      }
    }
    return List.of();
  }

  private static String plain(String escaped) {
    return escaped
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private HttpRequest.Builder request(String path, String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(portal.resolve(path));
    return token == null ? request : request.header("Cookie", "bw_signin=" + token);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
