package org.branchwork.violations.sessions;

/** A bean that lives in the HTTP session. */
@jakarta.enterprise.context.SessionScoped
class Remembered implements java.io.Serializable {
  private static final long serialVersionUID = 1L;
}
