package org.branchwork.web.platform.demo;

/** A part of the demo branch, loaded once into an empty database. */
public interface DemoPart {

  /** Parts load in ascending order; accounts come first (10). */
  int order();

  /** Loads the part through the desks, as people would. */
  void load();
}
