package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.EnquirySearch.MemberAddress;
import org.branchwork.casework.api.EnquirySearch.MyLink;
import org.branchwork.casework.employers.EmployerDoor;

/** Where mail to a member goes: nowhere that the employer reads, whoever says so. */
@ApplicationScoped
class MemberAddresses {

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  @Inject CaseRepository cases;
  @Inject Slips slips;
  @Inject PrivateKeys keys;
  @Inject EmployerDoor employers;

  MemberAddress of(Case file) {
    return new MemberAddress(safe(file).orElse(null), file.reference(), keys.keyOf(file));
  }

  /** Mail goes to the address as its owner wrote it, not as whoever asked for the link did. */
  MyLink of(UUID link) {
    String folded = slips.addressOf(link).orElseThrow(CaseNotFound::new);
    return cases.ofAddress(folded).stream()
        .findFirst()
        .flatMap(this::safe)
        .map(email -> new MyLink(email, keys.tokenOf(link)))
        .orElseThrow(CaseNotFound::new);
  }

  /** Whether the member can choose what is in mail. */
  boolean isChoosing(Case file) {
    return !file.isSealed() && safe(file).isPresent();
  }

  /** The words of a reply of a member who chose to have them in mail. */
  Optional<String> words(String reference, Instant said) {
    return em.createNativeQuery("select casework.words_for_mail(?1, cast(?2 as timestamptz))")
        .setParameter(1, reference)
        .setParameter(2, said.toString())
        .getResultStream()
        .filter(Objects::nonNull)
        .map(String.class::cast)
        .findFirst();
  }

  private Optional<String> safe(Case file) {
    return Optional.ofNullable(file.answers().safeEmail())
        .filter(email -> employers.of(email).isEmpty());
  }
}
