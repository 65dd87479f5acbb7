package org.branchwork.casework.api;

/**
 * How soon the branch must act, as given at intake ("my hearing is today or tomorrow") or triage.
 */
public enum Urgency {
  NORMAL,
  SOON,
  URGENT
}
