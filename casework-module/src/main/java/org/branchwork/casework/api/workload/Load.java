package org.branchwork.casework.api.workload;

import java.util.UUID;

/**
 * What somebody carries: the open cases that were given to her or him, by urgency.
 *
 * @param weight one for each normal case, two for each soon, three for each urgent
 */
public record Load(UUID caseworker, int normal, int soon, int urgent, int weight) {

  /** With the weight that follows from the cases. */
  public static Load of(UUID caseworker, int normal, int soon, int urgent) {
    return new Load(caseworker, normal, soon, urgent, normal + 2 * soon + 3 * urgent);
  }
}
