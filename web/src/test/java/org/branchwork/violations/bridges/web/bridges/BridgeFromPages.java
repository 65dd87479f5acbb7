package org.branchwork.violations.bridges.web.bridges;

/** A bridge that leads into a page. */
class BridgeFromPages {
  org.branchwork.web.pages.shared.Problems problems;
}
