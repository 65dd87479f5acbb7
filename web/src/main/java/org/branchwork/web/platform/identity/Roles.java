package org.branchwork.web.platform.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.branchwork.web.platform.matrix.AccessMatrix;

/** Which role may do what, read once from {@code access/matrix.txt}. */
public final class Roles {

  /** The role that keeps the accounts; there is always one person who holds it. */
  public static final String ADMINISTRATOR = "administrator";

  private static final Map<String, List<String>> PERMISSIONS = read();

  private Roles() {}

  /** Every role, in the order of the file. */
  public static List<String> all() {
    return List.copyOf(PERMISSIONS.keySet());
  }

  /** What a person with these roles may do. A role that is no longer in the file gives nothing. */
  public static Set<String> permissions(Collection<String> roles) {
    Set<String> permissions = new TreeSet<>();
    roles.forEach(role -> permissions.addAll(PERMISSIONS.getOrDefault(role, List.of())));
    return permissions;
  }

  /** The roles that give a permission. */
  static List<String> giving(String permission) {
    return PERMISSIONS.entrySet().stream()
        .filter(role -> role.getValue().contains(permission))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> roles = new LinkedHashMap<>();
    for (List<String> row : AccessMatrix.rows("roles")) {
      if (row.size() < 2 || roles.put(row.get(0), row.subList(1, row.size())) != null) {
        throw new IllegalStateException("access/matrix.txt: " + row);
      }
    }
    return roles;
  }
}
