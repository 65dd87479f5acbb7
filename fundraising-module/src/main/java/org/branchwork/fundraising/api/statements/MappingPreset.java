package org.branchwork.fundraising.api.statements;

/**
 * Banks whose CSV files no public sample shows with headings, to begin a mapping from. What is
 * proposed for one is a guess by likely headings, or by likely places where there are none, and
 * counts only once the treasurer has drawn it.
 */
public enum MappingPreset {
  /** Unity Trust. */
  UNITY_TRUST,
  /** Business accounts of the Co-operative Bank. */
  COOPERATIVE_BUSINESS,
  /** HSBCnet; without headings: account, date, currency, amount, text, kind. */
  HSBCNET,
  /**
   * Lloyds Commercial; without headings: date, account, its name, kind, amount, the payer's
   * reference, text, and perhaps the balance.
   */
  LLOYDS_COMMERCIAL
}
