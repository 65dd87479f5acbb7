package org.branchwork.web.rest;

import jakarta.ws.rs.WebApplicationException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The header {@code Idempotency-Key}, and the key of a form that it stands for. */
final class RepeatKey {

  static final String HEADER = "Idempotency-Key";

  private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private RepeatKey() {}

  /** The same for the same header; without one, another each time. */
  static String formKey(@Nullable String header) {
    if (header == null) {
      return UUID.randomUUID().toString();
    }
    if (!SHAPE.matcher(header).matches()) {
      Problems problems = new Problems();
      problems.add(HEADER, Texts.get("api.problem.key"));
      throw new ProblemFound(Problem.of(problems));
    }
    try {
      byte[] bytes = ("api\n" + header).getBytes(StandardCharsets.US_ASCII);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new WebApplicationException(e);
    }
  }
}
