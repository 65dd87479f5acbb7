package org.branchwork.web.platform.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.branchwork.web.platform.database.PlatformDatabase;
import org.branchwork.web.platform.database.PortalDatabase;
import org.branchwork.web.platform.settings.GivenSettings;
import org.branchwork.web.platform.settings.PortalSettings;
import org.branchwork.web.platform.time.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever waits once is taken, however many others send. */
class TurnsIT {

  private static final List<Bucket> CROWDED = List.of(Bucket.of(Limit.ENQUIRY_NETWORK, "here"));

  private final MovableClock clock = new MovableClock("2026-11-23T09:00:00Z");
  private final Turns turns = turns("2, then 360 an hour");

  private Turns turns(String limit) {
    PortalSettings settings =
        GivenSettings.of(
            Map.of(
                "secret.link", "a-secret-of-the-tests-only",
                "secret.form", "another-secret-of-the-tests",
                "limits.enquiry.network", limit));
    Turns made = new Turns();
    made.throttle =
        ThrottleBench.throttle(
            PortalDatabase.on(PlatformDatabase.fresh().asApplication()), settings, clock);
    made.settings = settings;
    made.clock = clock;
    return made;
  }

  @BeforeEach
  void others_have_sent_as_many_as_go_through_at_once() {
    assertThat(turns.ask(CROWDED, "one", null)).isEmpty();
    assertThat(turns.ask(CROWDED, "two", "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PT0S, 10", "PT9S, 1", "PT9.999S, 1", "PT10S, 0", "PT1H9.999S, 0", "PT1H10S, 10"})
  void a_turn_is_good_from_its_moment_on_for_an_hour(Duration later, long left) {
    String turn = turns.ask(CROWDED, "mine", null).orElseThrow().turn();
    clock.move(later);
    crowd();

    Optional<Wait> again = turns.ask(CROWDED, "mine", turn);

    assertThat(again.map(Wait::seconds).orElse(0L)).isEqualTo(left);
  }

  @Test
  void who_presses_too_soon_keeps_the_turn() {
    Wait wait = turns.ask(CROWDED, "mine", null).orElseThrow();
    clock.move(Duration.ofSeconds(4));
    crowd();
    assertThat(turns.ask(CROWDED, "mine", wait.turn())).contains(new Wait(6, wait.turn()));
  }

  @Test
  void a_turn_is_good_for_one_thing_alone() {
    String turn = turns.ask(CROWDED, "mine", null).orElseThrow().turn();
    clock.move(Duration.ofSeconds(10));
    crowd();
    assertThat(turns.ask(CROWDED, "another", turn)).isPresent();
    assertThat(turns.ask(CROWDED, "mine", turn)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1795424400.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "0.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "99999999999999999999.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "-1.x",
        ".",
        "\u0000"
      })
  void a_forged_turn_is_none(String forged) {
    assertThat(turns.ask(CROWDED, "mine", forged)).isPresent();
  }

  @Test
  void the_moment_of_a_turn_cannot_be_moved() {
    String turn = turns.ask(CROWDED, "mine", null).orElseThrow().turn();
    String earlier = "1" + turn.replaceFirst("[0-9]+", "");
    assertThat(turns.ask(CROWDED, "mine", earlier)).isPresent();
  }

  @Test
  void nobody_is_asked_to_wait_for_longer_than_thirty_seconds() {
    Turns narrow = turns("1, then 1 an hour");
    assertThat(narrow.ask(CROWDED, "one", null)).isEmpty();
    Wait wait = narrow.ask(CROWDED, "mine", null).orElseThrow();
    assertThat(wait.seconds()).isEqualTo(30);
    clock.move(Duration.ofSeconds(30));
    assertThat(narrow.ask(CROWDED, "mine", wait.turn())).isEmpty();
  }

  /** Others take whatever there is room for. */
  private void crowd() {
    int sent = 0;
    while (turns.ask(CROWDED, "crowd " + sent, null).isEmpty()) {
      sent++;
    }
  }
}
