package org.branchwork.web.pages.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Objects;
import org.branchwork.web.platform.identity.NewLink;
import org.branchwork.web.platform.settings.PortalSettings;
import org.jspecify.annotations.Nullable;

/** A single-use link, shown once on the page that made it. */
@Named
@RequestScoped
public class ShownLink {

  @Inject PortalSettings settings;

  private String person = "";
  private @Nullable NewLink link;

  void show(String name, NewLink made) {
    person = name.strip();
    link = made;
  }

  public boolean isShown() {
    return link != null;
  }

  private NewLink shown() {
    return Objects.requireNonNull(link);
  }

  public String getPerson() {
    return person;
  }

  public String getAddress() {
    return settings.publicUrl() + shown().path();
  }

  public Instant getUntil() {
    return shown().expiresAt();
  }
}
