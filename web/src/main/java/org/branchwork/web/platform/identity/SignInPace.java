package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.branchwork.web.platform.throttle.Bucket;
import org.branchwork.web.platform.throttle.Limit;
import org.branchwork.web.platform.throttle.Throttle;
import org.branchwork.web.platform.throttle.Verdict;

/**
 * Counts tries to sign in, the two steps apart: who knows the password gets no more tries at the
 * code by it, and who has just typed it does not wait for the code. A try is counted before it is
 * judged, so that many at once are no way around.
 *
 * <p>A device on which the owner has signed in before is counted by itself and by nothing else:
 * whatever a guesser does, from the same network or from everywhere, its owner gets in.
 */
@ApplicationScoped
class SignInPace {

  /** The steps that are counted apart. */
  enum Step {
    PASSWORD,
    CODE
  }

  @Inject Throttle throttle;
  @Inject KnownDevices devices;
  @Inject AccountRecords accounts;
  @Inject Refusals refusals;

  /**
   * Counts a try; it stays counted when it fails.
   *
   * @throws IdentityRuleBroken {@code sign-in.wait} when it comes too soon; then it is not counted
   */
  void take(Step step, String email, Visit visit) {
    Verdict verdict = throttle.take(buckets(step, email, visit));
    if (verdict.first()) {
      refusals.tell(accounts.byEmail(email).map(Account::id).orElse(null), "pace");
    }
    if (verdict.refused()) {
      throw new IdentityRuleBroken("sign-in.wait", verdict.seconds());
    }
  }

  /** Forgets the tries at a step: it was passed. */
  void forget(Step step, String email, Visit visit) {
    throttle.forget(buckets(step, email, visit).get(0));
  }

  /** The mark by which the device is known to its owner, who has just signed in, from now on. */
  String markToKeep(String email, Visit visit) {
    return devices.markToKeep(email, visit);
  }

  private List<Bucket> buckets(Step step, String email, Visit visit) {
    Optional<String> device = devices.mark(email, visit);
    if (device.isPresent()) {
      return List.of(Bucket.of(Limit.SIGN_IN_DEVICE, step.name(), email, device.get()));
    }
    Bucket pair = Bucket.of(Limit.SIGN_IN_PAIR, step.name(), email, visit.network());
    return step == Step.CODE
        // many networks together would guess six digits soon enough
        ? List.of(pair, Bucket.of(Limit.SIGN_IN_CODES, email))
        : List.of(
            pair, Bucket.of(Limit.SIGN_IN_NETWORK, visit.network()), Bucket.of(Limit.SIGN_IN_SITE));
  }
}
