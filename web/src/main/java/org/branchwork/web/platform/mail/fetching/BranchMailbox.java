package org.branchwork.web.platform.mail.fetching;

import org.branchwork.casework.api.mail.MailPurpose;

/**
 * A mailbox that mail is fetched from.
 *
 * @param number as in {@code imap.N.*}
 */
public record BranchMailbox(
    int number,
    String host,
    int port,
    Tls tls,
    String user,
    String password,
    String folder,
    MailPurpose purpose) {

  /** How the connection is protected. */
  public enum Tls {
    NONE,
    /** Starts plain and turns to TLS before anything is told; refused when the server cannot. */
    STARTTLS,
    TLS
  }

  /** What it is called wherever it stands: the same as long as it is the same folder. */
  public String name() {
    return user + "@" + host + "/" + folder;
  }

  @Override
  public String toString() {
    return name();
  }
}
