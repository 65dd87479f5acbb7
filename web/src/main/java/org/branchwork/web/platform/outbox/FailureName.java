package org.branchwork.web.platform.outbox;

/** What may be kept of a failure: its classes. Its message may hold an address or a text. */
public final class FailureName {

  private FailureName() {}

  /** The class of the failure and, where it has one, of its cause; at most 200 characters. */
  public static String of(Throwable failure) {
    String name = failure.getClass().getSimpleName();
    if (failure.getCause() != null) {
      name += ": " + failure.getCause().getClass().getSimpleName();
    }
    return name.substring(0, Math.min(name.length(), 200));
  }
}
