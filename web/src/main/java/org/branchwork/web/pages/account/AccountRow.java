package org.branchwork.web.pages.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.identity.AccountSummary;
import org.jspecify.annotations.Nullable;

/** An account as a row of the table of accounts, in words. */
public class AccountRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final UUID id;
  private final String name;
  private final String address;
  private final String roles;
  private final String state;
  private final String tone;
  private final @Nullable Instant seenAt;
  private final int sessions;

  AccountRow(AccountSummary account) {
    id = account.id();
    name = account.name();
    address = account.email();
    roles =
        account.roles().stream()
            .map(role -> Texts.get("role." + role))
            .collect(Collectors.joining(", "));
    state = Texts.get("accounts.state." + account.state().name());
    tone =
        switch (account.state()) {
          case ACTIVE -> "ok";
          case INVITED, NO_SECOND_FACTOR -> "warn";
          case DISABLED -> "";
        };
    seenAt = account.lastSeenAt();
    sessions = account.openSessions();
  }

  public UUID getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public String getAddress() {
    return address;
  }

  /** What the filter of the name looks into. */
  public String getNameAndAddress() {
    return name + " " + address;
  }

  /** The names of the roles, in one line. */
  public String getRoles() {
    return roles;
  }

  public String getState() {
    return state;
  }

  /** How the state is coloured; the word says the same. */
  public String getTone() {
    return tone;
  }

  public @Nullable Instant getSeenAt() {
    return seenAt;
  }

  public int getSessions() {
    return sessions;
  }
}
