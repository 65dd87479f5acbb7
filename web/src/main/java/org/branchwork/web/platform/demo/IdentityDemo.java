package org.branchwork.web.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.branchwork.web.platform.identity.DemoAccounts;

/** The staff of the demo branch: one invented person per role, and a second caseworker. */
@ApplicationScoped
class IdentityDemo implements DemoPart {

  private static final int FIRST = 10;

  @Inject DemoAccounts accounts;

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, List<String>> roles = new LinkedHashMap<>();

  @Override
  public int order() {
    return FIRST;
  }

  @Override
  public void load() {
    person("caseworker", "Priya Halden", "caseworker");
    person("caseworker2", "Tom Askew", "caseworker");
    person("caselead", "Marion Kest", "case-lead");
    person("secretary", "Desmond Oyelar", "secretary");
    person("dataprotection", "Ingrid Fallow", "data-protection");
    person("editor", "Callum Wren", "editor");
    person("publisher", "Safiya Brook", "publisher");
    person("treasurer", "Gwen Pardoe", "treasurer");
    person("approver", "Anil Thorne", "approver");
    person("auditor", "Ruth Ellery", "auditor");
    person("admin", "Jonah Vickery", "administrator");
    accounts.add(names, roles);
  }

  private void person(String address, String name, String role) {
    String email = address + "@demo.branch";
    names.put(email, name);
    roles.put(email, List.of(role));
  }
}
