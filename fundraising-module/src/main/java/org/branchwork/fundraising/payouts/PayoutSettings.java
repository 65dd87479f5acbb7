package org.branchwork.fundraising.payouts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** How files are written for the banks of this branch, read when the portal starts. */
@ApplicationScoped
class PayoutSettings {

  private static final String COLUMNS = "branchwork.payouts.unity.columns";
  private static final String USER_NUMBER = "branchwork.payouts.bacs.user-number";

  @Inject Config config;

  private List<UnityColumn> unityColumns = UnityColumn.USUAL;
  private String bacsUserNumber = "";

  @PostConstruct
  void read() {
    unityColumns =
        config
            .getOptionalValue(COLUMNS, String.class)
            .map(PayoutSettings::columns)
            .orElse(UnityColumn.USUAL);
    bacsUserNumber = config.getOptionalValue(USER_NUMBER, String.class).orElse("").strip();
    if (!bacsUserNumber.matches("([0-9]{6})?")) {
      throw new IllegalArgumentException(
          USER_NUMBER + " is not a service user number: write its six digits");
    }
  }

  /** An order that cannot be read stops the start: a file in another one pays the wrong people. */
  void start(@Observes @Initialized(ApplicationScoped.class) Object start) {
    // to be called is enough: it makes the bean
  }

  List<UnityColumn> unityColumns() {
    return unityColumns;
  }

  /** The branch's service user number with Bacs; empty without one. */
  String bacsUserNumber() {
    return bacsUserNumber;
  }

  private static List<UnityColumn> columns(String written) {
    try {
      return UnityColumn.order(written);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(COLUMNS + ": " + e.getMessage(), e);
    }
  }
}
