package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseAccessTest {

  private static final UUID ME = new UUID(0, 1);
  private static final UUID ANOTHER = new UUID(0, 2);

  @ParameterizedTest
  @CsvSource({
    "'',                  false, false, false",
    "ASSIGN,              false, false, false",
    "WORK,                true,  false, false",
    "VIEW_ALL,            true,  true,  true",
    "WORK VIEW_ALL,       true,  true,  true",
    "WORK ASSIGN,         true,  false, false"
  })
  void staff_see_what_is_theirs_or_everything(
      String permissions, boolean mine, boolean anothers, boolean nobodys) {
    Caller caller = Caller.staff(ME, permissions(permissions));
    assertThat(CaseAccess.sees(caller, ME)).isEqualTo(mine);
    assertThat(CaseAccess.sees(caller, ANOTHER)).isEqualTo(anothers);
    assertThat(CaseAccess.sees(caller, null)).isEqualTo(nobodys);
  }

  @ParameterizedTest
  @CsvSource({"MEMBER", "VISITOR", "SYSTEM"})
  void nobody_but_staff_sees_a_case_file(Caller.Kind kind) {
    Caller caller = new Caller(kind, null, "x", EnumSet.allOf(Permission.class));
    assertThat(CaseAccess.sees(caller, null)).isFalse();
    assertThat(CaseAccess.sees(caller, ME)).isFalse();
  }

  private static Set<Permission> permissions(String names) {
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    for (String name : names.split(" ")) {
      if (!name.isEmpty()) {
        permissions.add(Permission.valueOf(name));
      }
    }
    return permissions;
  }
}
