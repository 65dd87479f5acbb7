package org.branchwork.e2e;

/** The two steps of signing in, by keyboard. */
final class SignIn {
  private SignIn() {}

  static void signIn(Visitor visitor, Portal portal, String email) {
    visitor.open("/portal/sign-in");
    visitor.page().locator("#email").fill(email);
    visitor.page().locator("#password").fill(portal.password());
    visitor.page().locator("#password").press("Enter");
    visitor.page().locator("#code").fill(portal.authenticator().next(email));
    visitor.page().locator("#code").press("Enter");
    visitor.page().locator(".bar a[href='/portal/account']").waitFor();
  }
}
