package org.branchwork.web.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Port: keeps what somebody typed into a staff form when the sign-in ended meanwhile. */
public interface SignedOutPost {

  /**
   * Keeps the words of a posted form, if it is one that was served to an account.
   *
   * @return the key under which the page finds them again, for its parameter {@code kept}
   */
  Optional<String> keep(HttpServletRequest request);
}
