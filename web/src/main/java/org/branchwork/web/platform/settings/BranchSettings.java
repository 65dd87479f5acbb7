package org.branchwork.web.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.net.URISyntaxException;

/** What the branch says of itself, {@code branchwork.branch.*}; for pages, {@code #{branch.…}}. */
@Named("branch")
@ApplicationScoped
public class BranchSettings {

  @Inject PortalSettings settings;

  public String getName() {
    return text("name");
  }

  public String getEmail() {
    return text("email");
  }

  public String getTelephone() {
    return text("telephone");
  }

  /** The telephone number as a link, digits and a leading plus only. */
  public String getTelephoneLink() {
    return "tel:" + dialled(getTelephone());
  }

  public String getOfficeAddress() {
    return text("office-address");
  }

  public String getCallCentreNumber() {
    return text("call-centre.number");
  }

  public String getCallCentreLink() {
    return "tel:" + dialled(getCallCentreNumber());
  }

  /** As the setting has it: {@code MO-FR 06:00-24:00; SA 09:00-16:00}. */
  public String getCallCentreHours() {
    return text("call-centre.hours");
  }

  public String getJoinLink() {
    return link("join-link");
  }

  public String getImprint() {
    return text("imprint");
  }

  /** Where "leave this page" leads: something anybody might read. */
  public String getExitLink() {
    return link("exit-link");
  }

  /** A zero in brackets is dialled only where the number does not begin with the country. */
  private static String dialled(String number) {
    String whole = number.startsWith("+") ? number.replace("(0)", "") : number;
    return whole.replaceAll("[^0-9+]", "");
  }

  private String text(String name) {
    return settings.text("branch." + name, "");
  }

  /** Only web addresses become links; anything else becomes none. */
  private String link(String name) {
    String value = text(name);
    try {
      String scheme = new URI(value).getScheme();
      return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme) ? value : "";
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
