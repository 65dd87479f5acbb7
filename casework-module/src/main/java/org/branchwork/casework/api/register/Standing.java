package org.branchwork.casework.api.register;

import java.util.List;
import org.branchwork.casework.api.register.MatchSheet.Finding;

/**
 * A member on a day, as the register has it.
 *
 * @param findings what each rule of membership says for that day; shown, and decides nothing
 */
public record Standing(MemberEntry member, List<Finding> findings) {

  /** The findings are copied. */
  public Standing {
    findings = List.copyOf(findings);
  }
}
