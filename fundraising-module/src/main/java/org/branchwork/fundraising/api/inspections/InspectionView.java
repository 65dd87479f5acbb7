package org.branchwork.fundraising.api.inspections;

import java.time.Instant;
import java.util.List;
import org.branchwork.fundraising.api.inspections.InspectionAct.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A request with all that was done about it.
 *
 * @param membershipNumber {@code null} when it is not known
 * @param recordedBy {@link org.branchwork.fundraising.api.Caller#label()} of whoever recorded it
 * @param acts the first one first
 */
public record InspectionView(
    InspectionRow row,
    @Nullable String membershipNumber,
    boolean accountant,
    String note,
    String recordedBy,
    Instant recordedAt,
    List<InspectionAct> acts) {

  /** The acts are copied. */
  public InspectionView {
    acts = List.copyOf(acts);
  }

  /** Whether it was checked that whoever asks was a member in the period. */
  public boolean isChecked() {
    return acts.stream().anyMatch(act -> act.kind() == Kind.CHECKED);
  }
}
