package org.branchwork.web.platform.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.branchwork.web.platform.settings.PortalSettings;
import org.jspecify.annotations.Nullable;

/**
 * Whoever sends a form while many others do waits once and is then taken, however many still send:
 * the page brings a signed turn, good from its moment on for one and the same thing. Somebody in
 * trouble is never refused because of others.
 */
@ApplicationScoped
public class Turns {

  /** Nobody is asked to wait for longer than this, however narrow a limit is set. */
  static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  /** For so long after its moment a turn is good. */
  static final Duration LIFE = Duration.ofHours(1);

  private static final Pattern TURN = Pattern.compile("([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");

  @Inject Throttle throttle;
  @Inject PortalSettings settings;
  @Inject Clock clock;

  /**
   * Asks whether a form may be done now.
   *
   * @param thing what the turn is for: the same when the same form is sent again, and no other's
   * @param turn what came with the form; may be {@code null}
   * @return empty when it may
   */
  public Optional<Wait> ask(List<Bucket> buckets, String thing, @Nullable String turn) {
    String given = turn == null ? "" : turn;
    long now = clock.instant().getEpochSecond();
    OptionalLong moment = moment(thing, given);
    if (moment.isPresent() && now < moment.getAsLong() + LIFE.toSeconds()) {
      long left = moment.getAsLong() - now;
      return left > 0 ? Optional.of(new Wait(left, given)) : Optional.empty();
    }
    Verdict verdict = throttle.take(buckets);
    if (!verdict.refused()) {
      return Optional.empty();
    }
    long seconds = Math.min(verdict.seconds(), LONGEST_WAIT.toSeconds());
    return Optional.of(new Wait(seconds, issue(thing, now + seconds)));
  }

  private String issue(String thing, long moment) {
    return moment + "." + sign(thing, String.valueOf(moment));
  }

  /** From when on a turn is good; empty when it was not made here, for this thing. */
  private OptionalLong moment(String thing, String turn) {
    Matcher read = TURN.matcher(turn);
    if (!read.matches()) {
      return OptionalLong.empty();
    }
    byte[] expected = sign(thing, read.group(1)).getBytes(StandardCharsets.US_ASCII);
    boolean ours =
        MessageDigest.isEqual(expected, read.group(2).getBytes(StandardCharsets.US_ASCII));
    return ours ? OptionalLong.of(Long.parseLong(read.group(1))) : OptionalLong.empty();
  }

  private String sign(String thing, String moment) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(settings.secret("form"), "HmacSHA256"));
      byte[] signed =
          mac.doFinal(("turn\n" + moment + "\n" + thing).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
