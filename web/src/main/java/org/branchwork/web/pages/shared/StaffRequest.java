package org.branchwork.web.pages.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;
import org.branchwork.web.platform.forms.FormTokens;
import org.branchwork.web.platform.identity.SignedIn;

/** The request of a staff page that asks and changes nothing: good for one sign-in alone. */
@RequestScoped
public class StaffRequest {

  @Inject FormTokens tokens;
  @Inject SignedIn signedIn;

  public boolean isPost() {
    return "POST".equals(http().getMethod());
  }

  /** A value of the form or the query; empty when it is not there. */
  public String value(String name) {
    return typed().getOrDefault(name, "");
  }

  /** What was typed, by field. */
  public Map<String, String> typed() {
    return http().getParameterMap().entrySet().stream()
        .filter(field -> field.getValue().length > 0)
        .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0].strip()));
  }

  public String newToken() {
    return tokens.issue(form());
  }

  /** Whether the form is one of ours, for this sign-in, and not older than a day. */
  public boolean isFresh() {
    return tokens.key(form(), value("token")).isPresent();
  }

  private String form() {
    return "staff " + signedIn.actor().signInId();
  }

  private static HttpServletRequest http() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }
}
