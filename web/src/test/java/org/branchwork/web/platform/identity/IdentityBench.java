package org.branchwork.web.platform.identity;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.branchwork.web.platform.database.PlatformDatabase;
import org.branchwork.web.platform.database.PortalDatabase;
import org.branchwork.web.platform.settings.PortalSettings;
import org.branchwork.web.platform.throttle.ThrottleBench;
import org.branchwork.web.platform.time.MovableClock;
import org.jdbi.v3.core.Jdbi;

/** The identity package put together by hand on a database of its own, each statement committed. */
final class IdentityBench {

  static final Visit HOSPITAL = new Visit("10.1.2", "Firefox, Linux", List.of());
  static final Visit HOME = new Visit("10.9.9", "Safari, iPhone", List.of());
  static final String PASSWORD = "a kettle by the window";
  private static final String HASH = StoredPassword.of(PASSWORD).text();

  final PlatformDatabase database = PlatformDatabase.fresh();
  final Jdbi jdbi = PortalDatabase.on(database.asApplication());
  final MovableClock clock = new MovableClock("2026-11-23T09:00:00Z");
  final List<IdentityEvent> told = new ArrayList<>();
  final Event<IdentityEvent> events = events();
  final Map<String, String> given = new HashMap<>(Map.of("branch.name", "Northgate Branch"));
  final PortalSettings settings = settings();
  final AtomicInteger hashes = new AtomicInteger();
  final Passwords passwords =
      new Passwords() {
        @Override
        StoredPassword inTurn(Supplier<StoredPassword> work) {
          hashes.incrementAndGet();
          return super.inTurn(work);
        }
      };
  final SecretBox box = new SecretBox();
  final AccountRecords accounts = new AccountRecords();
  final AccountDirectory directory = new AccountDirectory();
  final AccountList list = new AccountList();
  final FactorRecords factors = new FactorRecords();
  final FactorCheck check = new FactorCheck();
  final FactorOffer offer = new FactorOffer();
  final LinkRecords links = new LinkRecords();
  final SignInRecords signIns = new SignInRecords();
  final SignInPace pace = new SignInPace();
  final KnownDevices devices = new KnownDevices();
  final Refusals refusals = new Refusals();
  final OwnProof proofs = new OwnProof();
  final EnrolmentRecords enrolments = new EnrolmentRecords();
  final SignInDesk signInDesk = new SignInDesk();
  final AccountDesk accountDesk = new AccountDesk();
  final EnrolmentDesk enrolmentDesk = new EnrolmentDesk();
  final RenewalDesk renewalDesk = new RenewalDesk();
  final OwnAccountDesk ownDesk = new OwnAccountDesk();
  final ProofDesk proofDesk = new ProofDesk();

  IdentityBench() {
    box.settings = settings;
    wireRecords();
    wireChecks();
    wireDesks();
    wireOwn();
  }

  private void wireRecords() {
    accounts.jdbi = jdbi;
    accounts.clock = clock;
    list.jdbi = jdbi;
    list.clock = clock;
    directory.jdbi = jdbi;
    directory.links = links;
    factors.jdbi = jdbi;
    factors.box = box;
    factors.events = events;
    factors.clock = clock;
    links.jdbi = jdbi;
    links.settings = settings;
    links.events = events;
    links.clock = clock;
    signIns.jdbi = jdbi;
    signIns.factors = factors;
    signIns.events = events;
    signIns.clock = clock;
    enrolments.accounts = accounts;
    enrolments.factors = factors;
    enrolments.links = links;
    enrolments.signIns = signIns;
    enrolments.events = events;
    enrolments.clock = clock;
  }

  private void wireChecks() {
    devices.settings = settings;
    pace.throttle = ThrottleBench.throttle(jdbi, settings, clock);
    pace.devices = devices;
    pace.accounts = accounts;
    pace.refusals = refusals;
    refusals.events = events;
    refusals.clock = clock;
    check.factors = factors;
    check.clock = clock;
    offer.box = box;
    offer.settings = settings;
    offer.clock = clock;
    proofs.pace = pace;
    proofs.passwords = passwords;
    proofs.factors = check;
    proofs.refusals = refusals;
  }

  private void wireDesks() {
    signInDesk.accounts = accounts;
    signInDesk.passwords = passwords;
    signInDesk.pace = pace;
    signInDesk.signIns = signIns;
    signInDesk.factors = check;
    signInDesk.refusals = refusals;
    accountDesk.accounts = accounts;
    accountDesk.factors = factors;
    accountDesk.links = links;
    accountDesk.signIns = signIns;
    accountDesk.events = events;
    accountDesk.clock = clock;
    enrolmentDesk.accounts = accounts;
    enrolmentDesk.links = links;
    enrolmentDesk.offer = offer;
    enrolmentDesk.records = enrolments;
    enrolmentDesk.passwords = passwords;
    enrolmentDesk.devices = devices;
    renewalDesk.accounts = accounts;
    renewalDesk.links = links;
    renewalDesk.offer = offer;
    renewalDesk.records = enrolments;
    renewalDesk.proofs = proofs;
  }

  private void wireOwn() {
    OwnAccountRecords own = new OwnAccountRecords();
    own.accounts = accounts;
    own.factors = factors;
    own.signIns = signIns;
    own.events = events;
    own.clock = clock;
    ownDesk.accounts = accounts;
    ownDesk.signIns = signIns;
    ownDesk.factors = factors;
    ownDesk.proofs = proofs;
    ownDesk.records = own;
    proofDesk.accounts = accounts;
    proofDesk.proofs = proofs;
    proofDesk.signIns = signIns;
    proofDesk.pace = pace;
    proofDesk.refusals = refusals;
  }

  /** An account that can sign in with {@link #PASSWORD} and the key of {@link #key}. */
  UUID account(String email, String... roles) {
    UUID id = accounts.add(email, "Robin " + email.replaceAll("@.*", ""));
    accounts.setRoles(id, List.of(roles));
    accounts.setPassword(id, HASH);
    factors.enrol(id, key(id));
    return id;
  }

  static byte[] key(UUID account) {
    return Tokens.keyed(new byte[16], "test", account.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** What the account's app shows now. */
  String codeNow(UUID account) {
    return codeNow(key(account));
  }

  String codeNow(byte[] key) {
    return Totp.code(key, clock.instant().getEpochSecond() / 30);
  }

  /** Signs in and gives back the token. */
  String signIn(UUID account, Visit visit) {
    return signInWhole(account, visit).token();
  }

  WholeSignIn signInWhole(UUID account, Visit visit) {
    String email = accounts.byId(account).orElseThrow().email();
    return signInDesk.code(signInDesk.password(email, PASSWORD, visit), codeNow(account), visit);
  }

  Actor actor(String token) {
    SignInRow row = signIns.find(token).orElseThrow();
    return new Actor(row.accountId(), row.id(), Roles.permissions(row.roles()));
  }

  /** An administrator who acts without having signed in. */
  Actor administrator() {
    UUID id = account("head@branch.example", Roles.ADMINISTRATOR);
    return new Actor(id, UUID.randomUUID(), Set.of("accounts.manage"));
  }

  static String token(NewLink link) {
    return link.path().replaceAll(".*/", "");
  }

  <E extends IdentityEvent> List<E> told(Class<E> kind) {
    return told.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private PortalSettings settings() {
    return new PortalSettings() {
      @Override
      public byte[] secret(String name) {
        return ("secret of the tests for " + name).getBytes(StandardCharsets.UTF_8);
      }

      @Override
      public Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name));
      }
    };
  }

  @SuppressWarnings("unchecked")
  private Event<IdentityEvent> events() {
    return (Event<IdentityEvent>)
        Proxy.newProxyInstance(
            IdentityBench.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("fire")) {
                throw new IllegalStateException(method.getName());
              }
              told.add((IdentityEvent) arguments[0]);
              return null;
            });
  }
}
