package org.branchwork.web.platform.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.web.platform.access.SignedOutPost;
import org.branchwork.web.platform.forms.FormTokens;
import org.jspecify.annotations.Nullable;

/**
 * The forms of the staff, and what was typed into one whose sender was signed out meanwhile. A form
 * carries the account it was served to ({@code account}) and a token for its address and that
 * account ({@code token}); so words can be kept, encrypted, for that account alone, though nobody
 * is signed in when they arrive.
 */
@ApplicationScoped
public class UnsentWords implements SignedOutPost {

  private static final Caller KEEPER = Caller.system("unsent-words");
  private static final int MOST_CHARACTERS = 200_000;

  @Inject EnquiryDesk desk;
  @Inject DraftCipher cipher;
  @Inject FormTokens tokens;
  @Inject Clock clock;

  /** A token for a form at an address, served to an account. */
  public String token(String path, UUID account) {
    return tokens.issue(form(path, account.toString()));
  }

  /** The key of a form's token; empty when it was not served there to that account, or is old. */
  public Optional<String> formKey(String path, UUID account, String token) {
    return tokens.key(form(path, account.toString()), token);
  }

  @Override
  public Optional<String> keep(HttpServletRequest request) {
    String account = request.getParameter("account");
    String path = request.getRequestURI();
    return tokens
        .key(form(path, account), request.getParameter("token"))
        .filter(key -> keep(key, path, account, words(request)));
  }

  private boolean keep(String key, String path, String account, Map<String, String> words) {
    if (words.values().stream().mapToInt(String::length).sum() > MOST_CHARACTERS) {
      return false;
    }
    var typed = Json.createObjectBuilder();
    words.forEach(typed::add);
    String text =
        Json.createObjectBuilder()
            .add("path", path)
            .add("account", account)
            .add("words", typed)
            .build()
            .toString();
    byte[] ciphertext = cipher.seal(draft(key), text.getBytes(StandardCharsets.UTF_8));
    desk.keepDraft(draft(key), ciphertext, clock.instant().plus(FormTokens.LIFE), KEEPER);
    return true;
  }

  /** What was kept for this account at this address, by field; empty when there is nothing. */
  public Map<String, String> find(@Nullable String key, String path, UUID account) {
    if (key == null || !key.matches("[A-Za-z0-9_-]{22}")) {
      return Map.of();
    }
    return desk.draft(draft(key), KEEPER)
        .flatMap(ciphertext -> cipher.open(draft(key), ciphertext))
        .map(UnsentWords::read)
        .filter(kept -> kept.getString("path").equals(path))
        .filter(kept -> kept.getString("account").equals(account.toString()))
        .map(kept -> words(kept.getJsonObject("words")))
        .orElse(Map.of());
  }

  /** Throws away what was kept, when it was sent after all. */
  public void discard(@Nullable String key) {
    if (key != null && key.matches("[A-Za-z0-9_-]{22}")) {
      desk.discardDraft(draft(key), KEEPER);
    }
  }

  private static JsonObject read(byte[] bytes) {
    try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
      return reader.readObject();
    }
  }

  private static Map<String, String> words(HttpServletRequest request) {
    Map<String, String> words = new HashMap<>();
    request.getParameterMap().forEach((name, values) -> words.put(name, values[0]));
    words.remove("token");
    words.remove("account");
    return words;
  }

  private static Map<String, String> words(JsonObject json) {
    Map<String, String> words = new HashMap<>();
    json.forEach((name, value) -> words.put(name, ((JsonString) value).getString()));
    return words;
  }

  private static String form(String path, String account) {
    return path + " " + account;
  }

  private static String draft(String key) {
    return "unsent " + key;
  }
}
