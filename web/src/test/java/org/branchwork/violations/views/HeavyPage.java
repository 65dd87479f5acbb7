package org.branchwork.violations.views;

import jakarta.faces.view.ViewScoped;
import java.io.Serializable;
import java.util.List;

/** A view that holds what cannot be written down. */
@ViewScoped
class HeavyPage implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<Row> rows = List.of();

  /** Deep inside and not serialisable. */
  static final class Row {
    String name;
  }

  List<Row> rows() {
    return rows;
  }
}
