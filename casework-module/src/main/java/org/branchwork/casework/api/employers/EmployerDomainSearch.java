package org.branchwork.casework.api.employers;

import java.util.List;
import java.util.Optional;
import org.branchwork.casework.api.Caller;
import org.jspecify.annotations.Nullable;

/** Looks mail addresses up in the list of the mail domains of employers. */
public interface EmployerDomainSearch {

  /** The whole list, by domain. */
  List<EmployerDomain> all(Caller caller);

  /** The domain on the list that an address lies at or below; empty for none and for no address. */
  Optional<EmployerDomain> of(@Nullable String email, Caller caller);
}
