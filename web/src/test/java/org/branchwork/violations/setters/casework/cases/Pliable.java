package org.branchwork.violations.setters.casework.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that everybody may bend. */
@Entity
class Pliable {
  @Id long id;
  String stage;

  void setStage(String stage) {
    this.stage = stage;
  }
}
