package org.branchwork.web.inserver;

import java.util.List;
import org.branchwork.web.platform.matrix.AccessMatrix;

/** The relations to a case, in the order of the columns of the access matrix. */
final class MatrixRelations {

  static final List<String> TRIED = List.of("assigned", "other", "none", "named", "restricted");

  private MatrixRelations() {}

  /** Whether a role sees a case in this relation. */
  static boolean sees(String role, String relation) {
    return AccessMatrix.rows("cases").stream()
        .filter(row -> row.get(0).equals(role))
        .anyMatch(row -> row.get(TRIED.indexOf(relation) + 1).equals("all"));
  }
}
