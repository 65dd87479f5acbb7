package org.branchwork.e2e;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A post of the enquiry form, made by hand: what no browser would send can be sent here. */
final class EnquiryPost {
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  private final APIRequestContext requests;
  private final String url;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final List<FilePayload> files = new ArrayList<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  /** A form that would be taken as it is. */
  EnquiryPost(Visitor visitor, String url) {
    this.requests = visitor.page().context().request();
    this.url = url;
    fields.put("token", token(requests.get(url + "/contact/enquiry").text()));
    fields.put("do", "check");
    fields.put("name", "Robin Example");
    fields.put("telephone", "01632 960 014");
    fields.put("email", "robin@example.org");
    fields.put("message", "A brief message.");
  }

  static String token(String html) {
    var found = TOKEN.matcher(html);
    if (!found.find()) throw new AssertionError("no form token in: " + html);
    return found.group(1);
  }

  EnquiryPost with(String field, String value) {
    fields.put(field, value);
    return this;
  }

  EnquiryPost file(String name, String type, byte[] content) {
    files.add(new FilePayload(name, type, content));
    return this;
  }

  EnquiryPost header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  String field(String name) {
    return fields.get(name);
  }

  /** Posts the form to the check of the answers. */
  APIResponse check() {
    return post("/contact/enquiry");
  }

  /** Posts the form to be sent. */
  APIResponse send() {
    return post("/contact/sent");
  }

  private APIResponse post(String path) {
    var form = FormData.create();
    fields.forEach(form::append);
    files.forEach(file -> form.append("files", file));
    var options = RequestOptions.create().setMultipart(form).setTimeout(120_000);
    headers.forEach(options::setHeader);
    return requests.post(url + path, options);
  }
}
