package org.branchwork.web.platform.throttle;

import java.time.Clock;
import org.branchwork.web.platform.settings.PortalSettings;
import org.jdbi.v3.core.Jdbi;

/** The throttle put together by hand, each statement committed. */
public final class ThrottleBench {

  private ThrottleBench() {}

  public static Throttle throttle(Jdbi jdbi, PortalSettings settings, Clock clock) {
    Throttle throttle = new Throttle();
    throttle.jdbi = jdbi;
    throttle.settings = settings;
    throttle.clock = clock;
    return throttle;
  }
}
