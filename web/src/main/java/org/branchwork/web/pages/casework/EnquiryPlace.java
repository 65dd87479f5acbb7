package org.branchwork.web.pages.casework;

import org.branchwork.web.platform.access.CurrentRoute;
import org.jspecify.annotations.Nullable;

/**
 * Where an enquiry form stands: the branch's own, or that of a collective at its sign-up address. A
 * form of one place is none of another.
 *
 * @param form what its tokens are made for
 * @param cookie which finds its draft
 * @param cookiePath where that cookie goes
 * @param address of the form
 * @param answers the address that its answers are sent to
 * @param signUp the secret of the sign-up address, {@code null} for the branch's own form
 */
record EnquiryPlace(
    String form,
    String cookie,
    String cookiePath,
    String address,
    String answers,
    @Nullable String signUp) {

  private static final String COLLECTIVES = "/collectives";

  private static final EnquiryPlace CONTACT =
      new EnquiryPlace(
          "enquiry", "bw_draft", "/contact", "/contact/enquiry", "/contact/sent", null);

  static EnquiryPlace of(CurrentRoute route) {
    if (!route.getPath().startsWith(COLLECTIVES + "/")) {
      return CONTACT;
    }
    String token = route.part("token");
    String address = COLLECTIVES + "/" + token;
    return new EnquiryPlace(
        "join " + token, "bw_join", COLLECTIVES, address, address + "/sent", token);
  }
}
