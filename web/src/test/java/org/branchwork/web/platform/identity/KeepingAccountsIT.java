package org.branchwork.web.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.web.platform.identity.IdentityBench.HOME;
import static org.branchwork.web.platform.identity.IdentityBench.HOSPITAL;
import static org.branchwork.web.platform.identity.IdentityBench.PASSWORD;
import static org.branchwork.web.platform.identity.IdentityBench.token;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.branchwork.web.platform.database.PortalDatabase;
import org.branchwork.web.platform.identity.AccountSummary.State;
import org.branchwork.web.platform.identity.IdentityEvent.AccountLinkMade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inviting, enrolling, renewing, disabling, on a real PostgreSQL. */
class KeepingAccountsIT {

  private static final String OTHER = "a teapot on the shelf";

  private final IdentityBench bench = new IdentityBench();

  @Test
  void the_set_up_link_makes_one_administrator_and_works_once() {
    String token = setUpLink();
    assertThat(bench.enrolmentDesk.setUp(token)).isPresent();
    assertThat(bench.enrolmentDesk.setUp(token)).as("looking uses nothing up").isPresent();

    EnrolAccount typed =
        new EnrolAccount("Maya Ortiz", "Maya@Branch.Example", OTHER, offered(token));
    Enrolled made = bench.enrolmentDesk.makeFirst(token, typed, HOME);

    assertThat(made.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
    assertThat(bench.actor(made.signIn().token()).permissions())
        .containsExactlyInAnyOrder("accounts.manage", "operations.read");
    assertThat(bench.enrolmentDesk.setUp(token)).isEmpty();
    assertThat(bench.enrolmentDesk.setUp(setUpLink())).as("an account exists").isEmpty();
    assertThatThrownBy(() -> bench.enrolmentDesk.makeFirst(token, typed, HOME))
        .hasMessage("link.gone");
  }

  @Test
  void every_problem_of_an_enrolment_is_told_at_once_and_uses_nothing_up() {
    String token = setUpLink();
    EnrolAccount typed = new EnrolAccount(" ", "no address", "short", "12345");
    assertThat(bench.enrolmentDesk.problems(token, typed))
        .containsExactly("name.missing", "email.wrong", "password.short", "enrol.code");
    assertThatThrownBy(() -> bench.enrolmentDesk.makeFirst(token, typed, HOME))
        .isInstanceOf(IdentityRuleBroken.class);
    assertThat(bench.enrolmentDesk.setUp(token)).isPresent();
  }

  @Test
  void an_invited_person_chooses_password_and_factor_and_is_in() {
    Actor head = bench.administrator();
    String token = invite(head);
    assertThat(bench.directory.holding("casework.assign")).as("not enrolled yet").isEmpty();

    Enrolled made = bench.enrolmentDesk.accept(token, OTHER, offered(token), HOSPITAL);

    assertThat(bench.actor(made.signIn().token()).permissions()).contains("casework.assign");
    assertThat(bench.directory.holding("casework.assign"))
        .extracting(AccountEntry::email)
        .containsExactly("lee@branch.example");
    assertThatThrownBy(() -> bench.enrolmentDesk.accept(token, OTHER, offered(token), HOSPITAL))
        .hasMessage("link.gone");
  }

  @ParameterizedTest
  @CsvSource({"PT71H59M59S, true", "PT72H, false"})
  void an_invitation_holds_for_72_hours(Duration after, boolean good) {
    String token = invite(bench.administrator());
    bench.clock.move(after);
    assertThat(bench.enrolmentDesk.invitation(token).isPresent()).isEqualTo(good);
  }

  @Test
  void a_new_invitation_ends_the_one_before() {
    Actor head = bench.administrator();
    String first = invite(head);
    UUID lee = bench.accounts.byEmail("lee@branch.example").orElseThrow().id();
    String second = token(bench.accountDesk.inviteAgain(lee, head));
    assertThat(bench.enrolmentDesk.invitation(first)).isEmpty();
    assertThat(bench.enrolmentDesk.invitation(second)).isPresent();
  }

  @Test
  void the_mail_of_a_link_can_be_written_when_it_is_sent() {
    String token = invite(bench.administrator());
    UUID link = bench.told(AccountLinkMade.class).get(0).link();
    LinkMail mail = bench.directory.linkMail(link).orElseThrow();
    assertThat(mail.email()).isEqualTo("lee@branch.example");
    assertThat(mail.path()).isEqualTo("/portal/invite/" + token);
  }

  @Test
  void one_address_is_one_account_whatever_its_case() {
    Actor head = bench.administrator();
    invite(head);
    assertThatThrownBy(
            () -> bench.accountDesk.invite("Other", "LEE@branch.example", Set.of("editor"), head))
        .hasMessage("account.email-taken");
  }

  @Test
  void a_reset_factor_ends_sign_ins_and_is_renewed_with_the_password() {
    Actor head = bench.administrator();
    UUID ann = bench.account("ann@branch.example", "editor");
    String before = bench.signIn(ann, HOME);
    String token = token(bench.accountDesk.resetSecondFactor(ann, head));
    assertThat(bench.signIns.find(before)).isEmpty();
    assertThat(state(ann, head)).isEqualTo(State.NO_SECOND_FACTOR);

    assertThatThrownBy(() -> bench.renewalDesk.renewFactor(token, "wrong", offered(token), HOME))
        .hasMessage("password.wrong");
    bench.renewalDesk.renewFactor(token, PASSWORD, offered(token), HOME);

    assertThat(state(ann, head)).isEqualTo(State.ACTIVE);
    assertThat(bench.renewalDesk.secondFactor(token)).isEmpty();
    String half = bench.signInDesk.password("ann@branch.example", PASSWORD, HOME);
    assertThatThrownBy(() -> bench.signInDesk.code(half, offered(token), HOME))
        .as("the code that enrolled is spent")
        .hasMessage("sign-in.code");
    bench.clock.move(Duration.ofSeconds(30));
    assertThat(bench.signInDesk.code(half, offered(token), HOME)).isNotNull();
  }

  @Test
  void a_forgotten_password_is_renewed_with_the_factor() {
    Actor head = bench.administrator();
    UUID ann = bench.account("ann@branch.example", "editor");
    String token = token(bench.accountDesk.offerNewPassword(ann, head));
    assertThatThrownBy(() -> bench.renewalDesk.renewPassword(token, OTHER, "000000", HOME))
        .hasMessage("sign-in.code");
    bench.renewalDesk.renewPassword(token, OTHER, bench.codeNow(ann), HOME);
    assertThat(bench.signInDesk.password("ann@branch.example", OTHER, HOSPITAL)).isNotEmpty();
    assertThat(bench.renewalDesk.isPasswordLink(token)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"PT59M59S, true", "PT60M, false"})
  void a_renewal_link_holds_for_60_minutes(Duration after, boolean good) {
    Actor head = bench.administrator();
    UUID ann = bench.account("ann@branch.example", "editor");
    String token = token(bench.accountDesk.offerNewPassword(ann, head));
    bench.clock.move(after);
    assertThat(bench.renewalDesk.isPasswordLink(token)).isEqualTo(good);
  }

  @Test
  void a_link_of_one_kind_is_none_of_another() {
    Actor head = bench.administrator();
    UUID ann = bench.account("ann@branch.example", "editor");
    String token = token(bench.accountDesk.resetSecondFactor(ann, head));
    assertThat(bench.enrolmentDesk.invitation(token)).isEmpty();
    assertThat(bench.renewalDesk.isPasswordLink(token)).isFalse();
    assertThat(bench.enrolmentDesk.setUp(token)).isEmpty();
  }

  @Test
  void nobody_takes_the_right_to_keep_accounts_from_oneself() {
    Actor head = bench.administrator();
    bench.account("second@branch.example", Roles.ADMINISTRATOR);
    UUID own = head.accountId();
    assertThatThrownBy(() -> bench.accountDesk.setRoles(own, Set.of("editor"), head))
        .hasMessage("account.own-administrator");
    assertThatThrownBy(() -> bench.accountDesk.disable(own, head))
        .hasMessage("account.own-disable");
    bench.accountDesk.setRoles(own, Set.of("editor", Roles.ADMINISTRATOR), head);
    assertThat(bench.accounts.roles(own)).containsExactly("administrator", "editor");
  }

  @Test
  void without_the_permission_nothing_is_done_and_nothing_read() {
    UUID ann = bench.account("ann@branch.example", "editor");
    Actor editor = bench.actor(bench.signIn(ann, HOME));
    assertThatThrownBy(() -> bench.accountDesk.disable(ann, editor))
        .hasMessage("account.not-allowed");
    assertThatThrownBy(() -> bench.list.all(editor)).hasMessage("account.not-allowed");
    assertThatThrownBy(() -> bench.accountDesk.invite("L", "l@b.example", Set.of("editor"), editor))
        .hasMessage("account.not-allowed");
  }

  @Test
  void the_list_says_who_can_sign_in_and_who_is_in() {
    Actor head = bench.administrator();
    UUID ann = bench.account("ann@branch.example", "publisher", "editor");
    bench.signIn(ann, HOME);
    invite(head);
    List<AccountSummary> all = bench.list.all(head);
    assertThat(all)
        .extracting(AccountSummary::name, AccountSummary::state, AccountSummary::openSessions)
        .containsExactly(
            Tuple.tuple("Lee Marsh", State.INVITED, 0),
            Tuple.tuple("Robin ann", State.ACTIVE, 1),
            Tuple.tuple("Robin head", State.ACTIVE, 0));
    assertThat(all.get(1).roles()).containsExactly("editor", "publisher");
  }

  private String setUpLink() {
    String token = Tokens.random();
    // as the launcher does it: it owns the tables, and knows nothing of the portal's classes
    PortalDatabase.on(bench.database.asOwner())
        .useHandle(
            handle ->
                handle.execute(
                    "insert into platform.setup_link (token_hash, expires_at)"
                        + " values (sha256(convert_to(?, 'UTF8')), ?)",
                    token,
                    bench.clock.instant().plusSeconds(3600)));
    return token;
  }

  private String invite(Actor by) {
    return token(
        bench.accountDesk.invite("Lee Marsh", "lee@branch.example", Set.of("case-lead"), by));
  }

  private String offered(String token) {
    return bench.codeNow(bench.box.offered(token));
  }

  private State state(UUID account, Actor by) {
    return bench.list.one(account, by).orElseThrow().state();
  }
}
