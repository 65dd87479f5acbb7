package org.branchwork.casework.api;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks. Every method of a Desk or Search takes one; what it may see follows from its kind and
 * its permissions, never from a role name.
 *
 * @param kind staff (signed in), member (holds the key of one case), visitor (anybody) or system
 * @param accountId the account of a member of staff, else {@code null}
 * @param label how the timeline and the audit trail name the caller: an account's id, "member",
 *     "visitor" or the name of a job; never a person's name
 * @param permissions what this caller may do in casework; empty for all but staff
 */
public record Caller(
    Kind kind, @Nullable UUID accountId, String label, Set<Permission> permissions) {

  /** The kinds of callers. */
  public enum Kind {
    STAFF,
    MEMBER,
    VISITOR,
    SYSTEM
  }

  /** The permissions of this module; the portal's file of roles names them {@code casework.*}. */
  public enum Permission {
    /** Work the cases given to oneself: read, note, reply, close. */
    WORK,
    /** See every case that is not walled off, and work it. */
    VIEW_ALL,
    /** Triage: category, urgency, caseworker, on every case one sees. */
    ASSIGN,
    /**
     * Be told of what may not happen unseen, and amend the law of time limits, as an officer of the
     * branch.
     */
    OVERSEE,
    /** Keep the membership register. */
    REGISTER,
    /** Decide how long cases are kept, hold them, and erase them, with a second person. */
    RETENTION,
    /** Answer requests of people to have what the branch keeps of them. */
    SUBJECT_ACCESS
  }

  public Caller {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(label, "label");
    permissions = Set.copyOf(permissions);
    if ((kind == Kind.STAFF) != (accountId != null)) {
      throw new IllegalArgumentException("exactly a member of staff has an account");
    }
  }

  /** A member of staff who is signed in. */
  public static Caller staff(UUID accountId, Set<Permission> permissions) {
    return new Caller(Kind.STAFF, accountId, accountId.toString(), permissions);
  }

  /** Somebody who holds the key of one case; the key is given with each call and checked there. */
  public static Caller member() {
    return new Caller(Kind.MEMBER, null, "member", Set.of());
  }

  /** Anybody who writes to the branch. */
  public static Caller visitor() {
    return new Caller(Kind.VISITOR, null, "visitor", Set.of());
  }

  /**
   * A job of the portal itself, such as the sender of mail.
   *
   * @param job its name, lower case with hyphens
   */
  public static Caller system(String job) {
    return new Caller(Kind.SYSTEM, null, job, Set.of());
  }

  /** The account of a caller who is staff; nobody else gets to where it is asked for. */
  public UUID account() {
    return Objects.requireNonNull(accountId, "accountId");
  }

  /** Whether the caller holds the permission. */
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
