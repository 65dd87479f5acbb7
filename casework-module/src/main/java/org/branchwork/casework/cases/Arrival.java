package org.branchwork.casework.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.branchwork.casework.api.Channel;
import org.jspecify.annotations.Nullable;

/** By which way a case came in, and who of the branch typed it in, if anybody did. */
@Embeddable
class Arrival {

  @Enumerated(EnumType.STRING)
  @Column(name = "channel", nullable = false)
  private Channel channel;

  // the mapper's own converter of ids fails on null when it reads
  @Convert(disableConversion = true)
  @Column(name = "entered_by")
  private @Nullable UUID enteredBy;

  Arrival() {}

  Arrival(Channel channel, @Nullable UUID enteredBy) {
    this.channel = channel;
    this.enteredBy = enteredBy;
  }

  Channel channel() {
    return channel;
  }

  /** Whether somebody of the branch wrote it down. */
  boolean isEntered() {
    return enteredBy != null;
  }
}
