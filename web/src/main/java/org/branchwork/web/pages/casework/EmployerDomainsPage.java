package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.branchwork.casework.api.employers.EmployerDomain;
import org.branchwork.casework.api.employers.EmployerDomainDesk;
import org.branchwork.casework.api.employers.EmployerDomainSearch;
import org.branchwork.web.pages.shared.CurrentUser;

/** The mail domains of employers, to which nothing is sent. */
@Named
@RequestScoped
public class EmployerDomainsPage {

  private static final String REMOVE = "domain-remove";
  private static final CasePost.Way WAY =
      new CasePost.Way(
          "employers.done.",
          Set.of("domain-add", REMOVE),
          Map.of(
              "employers.employer", "employer",
              "employers.domain", "domain",
              "employers.everybody", "domain"));

  @Inject EmployerDomainDesk desk;
  @Inject EmployerDomainSearch search;
  @Inject StaffFrame frame;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  private List<EmployerDomain> all = List.of();

  public void load() {
    if (frame.enter(WAY, this::perform)) {
      all = search.all(me.casework());
    }
  }

  private String perform(String act) {
    if (act.equals(REMOVE)) {
      desk.remove(request.parameter("listed"), me.casework());
    } else {
      desk.add(request.parameter("domain"), request.parameter("employer"), me.casework());
    }
    return frame.getAction();
  }

  public List<EmployerDomain> getAll() {
    return all;
  }
}
