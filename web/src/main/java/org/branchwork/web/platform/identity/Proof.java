package org.branchwork.web.platform.identity;

/** What proved a second factor, to be spent once. */
sealed interface Proof {

  /** A code of the authenticator app, by its time step. */
  record Code(long step) implements Proof {}

  /** A recovery code, by the hash that is kept of it. */
  record Recovery(String codeHash) implements Proof {}
}
