package org.branchwork.web.platform.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.accounts.CheckedAccount;
import org.branchwork.fundraising.api.accounts.CheckedAccount.Result;
import org.branchwork.web.platform.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownAccountTest {
  private static final UUID FUND = UUID.randomUUID();
  private static final Instant START = Instant.parse("2026-11-28T10:00:00Z");

  private final List<Map<String, String>> told = new ArrayList<>();
  private final ShownAccount accounts = new ShownAccount();

  @BeforeEach
  void connect() {
    at(START);
    accounts.trail =
        new AuditTrail() {
          @Override
          public void refused(
              String action, @Nullable String subject, String by, Map<String, String> facts) {
            told.add(facts);
          }
        };
  }

  @ParameterizedTest
  @CsvSource({"PASSES, true, 0", "UNKNOWN, true, 0", "FAILS, false, 1"})
  void an_account_that_cannot_exist_is_not_shown_but_told(
      Result result, boolean shown, int alarms) {
    accounts.check = account -> new CheckedAccount(result, null, LocalDate.parse("2026-01-01"));
    assertThat(accounts.shown(FUND, account("66374958")).isPresent()).isEqualTo(shown);
    assertThat(told).hasSize(alarms);
  }

  @Test
  void each_account_is_told_once_an_hour_however_often_it_is_asked_for() {
    accounts.check = account -> new CheckedAccount(Result.FAILS, null, LocalDate.MIN);
    accounts.shown(FUND, account("00000001"));
    accounts.shown(FUND, account("00000001"));
    at(START.plus(Duration.ofMinutes(59)));
    accounts.shown(FUND, account("00000001"));
    accounts.shown(FUND, account("00000002"));
    at(START.plus(Duration.ofHours(1)));
    accounts.shown(FUND, account("00000001"));
    assertThat(told)
        .extracting(facts -> facts.get("number"))
        .containsExactly("00000001", "00000002", "00000001");
  }

  @Test
  void a_fund_without_an_account_shows_none() {
    assertThat(accounts.shown(FUND, Optional.empty())).isEmpty();
  }

  private void at(Instant now) {
    accounts.clock = Clock.fixed(now, ZoneOffset.UTC);
  }

  private static Optional<BankAccount> account(String number) {
    return Optional.of(new BankAccount("A fund", "089999", number));
  }
}
