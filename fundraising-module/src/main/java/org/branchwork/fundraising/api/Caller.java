package org.branchwork.fundraising.api;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who asks. Every method of a desk or search takes one, so that no road leads round the check of
 * permissions, and so that the audit trail can say who it was.
 *
 * @param kind what sort of caller this is; decides which of the other values mean anything
 * @param accountId the signed-in account; null for a visitor and for the system
 * @param label how the audit trail names the caller: an account's id, "visitor" or the name of a
 *     job; never a person's name
 * @param permissions what the caller may do in this module; empty for a visitor
 */
public record Caller(
    Kind kind, @Nullable UUID accountId, String label, Set<Permission> permissions) {

  /** What sort of caller asks. */
  public enum Kind {
    /** Somebody signed in. */
    STAFF,
    /** A reader of the public pages; nothing is known about him or her. */
    VISITOR,
    /** A task of the portal itself, such as loading the demo branch. */
    SYSTEM
  }

  /** What a caller may do; the portal's file of roles names these {@code fund.*}. */
  public enum Permission {
    /** Open a fund and give it its first bank account. */
    OPEN_FUND,
    /** See what account each fund shows, and stop a change of it before it is shown. */
    WATCH_ACCOUNT,
    /** Read the fund's books. */
    READ,
    /** Keep the fund's books: statements, matching, strike pay. */
    RECONCILE,
    /** Approve what another prepared in the fund's books. */
    APPROVE,
    /** Answer people who ask what the fund keeps of them, and erase it at their request. */
    SUBJECT_ACCESS
  }

  /** Exactly a member of staff has an account; the permissions are copied. */
  public Caller {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(label, "label");
    permissions = Set.copyOf(permissions);
    if ((kind == Kind.STAFF) != (accountId != null)) {
      throw new IllegalArgumentException("exactly a member of staff has an account");
    }
  }

  /** A signed-in account with the permissions that its roles give it. */
  public static Caller staff(UUID accountId, Set<Permission> permissions) {
    return new Caller(Kind.STAFF, accountId, accountId.toString(), permissions);
  }

  /** A reader of the public pages: may see what is published, and nothing else. */
  public static Caller visitor() {
    return new Caller(Kind.VISITOR, null, "visitor", Set.of());
  }

  /**
   * A job of the portal itself, such as loading the demo branch; may do everything in this module.
   *
   * @param job its name, lower case with hyphens
   */
  public static Caller system(String job) {
    return new Caller(Kind.SYSTEM, null, job, Set.of(Permission.values()));
  }

  /**
   * Refuses whoever holds none of these.
   *
   * @throws FundraisingRuleBroken {@code not-allowed}
   */
  public void requireOneOf(Permission... several) {
    if (Stream.of(several).noneMatch(this::may)) {
      throw new FundraisingRuleBroken("not-allowed");
    }
  }

  /** Whether the caller holds the permission. */
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
