package org.branchwork.web.pages.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.branchwork.web.platform.callers.Callers;
import org.branchwork.web.platform.identity.SignedIn;

/** Who is signed in, for pages: {@code #{me.can('casework.assign')}}. */
@Named("me")
@RequestScoped
public class CurrentUser {

  @Inject SignedIn signedIn;

  public boolean isSignedIn() {
    return signedIn.present();
  }

  /** The person's name; empty when nobody is signed in. */
  public String getName() {
    return signedIn.present() ? signedIn.name() : "";
  }

  /** Whether the person holds the permission; false when nobody is signed in. */
  public boolean can(String permission) {
    return signedIn.can(permission);
  }

  /**
   * The person as casework's desks want to know it.
   *
   * @throws IllegalStateException when nobody is signed in
   */
  public org.branchwork.casework.api.Caller casework() {
    return Callers.casework(signedIn.accountId(), signedIn.permissions());
  }

  /**
   * The person as the desks of campaigns want to know it.
   *
   * @throws IllegalStateException when nobody is signed in
   */
  public org.branchwork.campaigns.api.Caller campaigns() {
    return Callers.campaigns(signedIn.accountId(), signedIn.permissions());
  }

  /**
   * The person as the desks of fundraising want to know it.
   *
   * @throws IllegalStateException when nobody is signed in
   */
  public org.branchwork.fundraising.api.Caller fundraising() {
    return Callers.fundraising(signedIn.accountId(), signedIn.permissions());
  }
}
