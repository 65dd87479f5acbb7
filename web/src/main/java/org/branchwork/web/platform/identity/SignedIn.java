package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is signed in on this request. Read from the row of the sign-in, once a request and only when
 * asked: a right that was taken away is gone at the next click.
 */
@RequestScoped
public class SignedIn {

  @Inject HttpServletRequest request;
  @Inject SignInCookie cookie;
  @Inject SignInRecords records;
  @Inject Clock clock;

  private boolean looked;
  private Optional<SignInRow> row = Optional.empty();
  private Set<String> permissions = Set.of();

  /** Whether somebody is signed in, with both factors, within the time limits. */
  public boolean present() {
    return row().isPresent();
  }

  /**
   * The account.
   *
   * @throws IllegalStateException when nobody is signed in
   */
  public UUID accountId() {
    return required().accountId();
  }

  /**
   * The person's name.
   *
   * @throws IllegalStateException when nobody is signed in
   */
  public String name() {
    return required().name();
  }

  /**
   * The person's e-mail address, in lower case.
   *
   * @throws IllegalStateException when nobody is signed in
   */
  public String email() {
    return required().email();
  }

  /**
   * Whether the person has just proved the second factor, by signing in or since.
   *
   * @throws IllegalStateException when nobody is signed in
   */
  public boolean provedLately() {
    return required().provedLately(clock.instant());
  }

  /** Whether the person holds the permission; false when nobody is signed in. */
  public boolean can(String permission) {
    return permissions().contains(permission);
  }

  /** What the person may do; empty when nobody is signed in. */
  public Set<String> permissions() {
    row();
    return permissions;
  }

  /**
   * The person as the desks of this package want to know it.
   *
   * @throws IllegalStateException when nobody is signed in
   */
  public Actor actor() {
    return new Actor(required().accountId(), required().id(), permissions());
  }

  private SignInRow required() {
    return row().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
  }

  private Optional<SignInRow> row() {
    if (!looked) {
      row = cookie.read(request).flatMap(records::find);
      permissions = row.map(found -> Roles.permissions(found.roles())).orElse(Set.of());
      looked = true;
    }
    return row;
  }
}
