package org.branchwork.casework.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.JOB;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.VISITOR;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.CaseEvent.MyEnquiriesRequested;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.EnquirySearch;
import org.branchwork.casework.api.MailEvent;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.employers.EmployerDomain;
import org.branchwork.casework.api.employers.EmployerDomainDesk;
import org.branchwork.casework.api.employers.EmployerDomainSearch;
import org.branchwork.casework.cases.CaseworkDatabase.Desks;
import org.branchwork.casework.cases.CaseworkStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the employer can read, on the real database. */
class EmployerDomainIT extends CaseworkStory {

  /** An employer of this test alone, as others keep theirs in the same list. */
  private final String domain = "d" + UUID.randomUUID() + ".example";

  @BeforeEach
  void nothing_told_before() {
    database.told();
  }

  @ParameterizedTest
  @CsvSource({
    "ann@DOMAIN, true",
    "ann@depot.DOMAIN, true",
    "ANN+union@Depot.DOMAIN, true",
    "ann@notDOMAIN, false",
    "ann@DOMAIN.org, false",
    "ann@example, false",
  })
  void an_address_at_a_listed_domain_or_below_it_is_the_employers(String address, boolean listed) {
    add(domain, "Northgate Buses");
    Optional<EmployerDomain> found = of(address.replace("DOMAIN", domain));
    assertThat(found)
        .isEqualTo(
            listed ? Optional.of(new EmployerDomain(domain, "Northgate Buses")) : Optional.empty());
  }

  @Test
  void public_bodies_are_on_the_list_from_the_start_and_the_longest_domain_counts() {
    assertThat(of("ann@northgate.gov.uk")).map(EmployerDomain::domain).contains("gov.uk");
    add(domain, "Northgate");
    add("depot." + domain, "Depot");
    assertThat(of("ann@depot." + domain)).map(EmployerDomain::employer).contains("Depot");
  }

  @Test
  void no_notice_goes_to_an_employers_domain_whenever_it_was_listed() {
    String address = "mina@" + domain;
    Receipt receipt = send(enquiry(formKey(), address, "Help", false));
    assertThat(mailTo(receipt)).isEqualTo(address);

    add(domain, "Northgate");
    assertThat(mailTo(receipt)).isNull();

    database.act(d -> desk(d).remove(domain, LEAD));
    assertThat(mailTo(receipt)).isEqualTo(address);
  }

  @Test
  void no_link_to_ones_enquiries_goes_to_an_employers_domain() {
    String address = "mina@" + domain;
    send(enquiry(formKey(), address, "Help", false));
    database.act(d -> d.enquiries().requestMyEnquiries(address, formKey(), VISITOR));
    UUID link = database.told(MyEnquiriesRequested.class).get(0).link();
    assertThat(database.work(d -> d.own().myLink(link, JOB)).email()).isEqualTo(address);

    add(domain, "Northgate");

    assertThatThrownBy(() -> database.work(d -> d.own().myLink(link, JOB)))
        .isInstanceOf(CaseNotFound.class);
  }

  @Test
  void the_same_again_changes_nothing_and_another_name_replaces_it() {
    add(domain, "Northgate");
    add("ann@" + domain.toUpperCase(Locale.ROOT), "Northgate");
    assertThat(database.told(MailEvent.EmployerDomainAdded.class)).hasSize(1);

    add(domain, "Northgate Buses");

    assertThat(of("ann@" + domain)).map(EmployerDomain::employer).contains("Northgate Buses");
    List<EmployerDomain> all = database.work(d -> search(d).all(LEAD));
    assertThat(all).extracting(EmployerDomain::domain).doesNotHaveDuplicates().contains(domain);
  }

  @ParameterizedTest
  @CsvSource({
    "northgate, Northgate, employers.domain",
    "'', Northgate, employers.domain",
    "gmail.com, Northgate, employers.everybody",
    "ann@gmail.com, Northgate, employers.everybody",
    "co.uk, Northgate, employers.everybody",
    "northgate.example, ' ', employers.employer",
  })
  void what_cannot_stand_on_the_list_is_refused(String typed, String employer, String rule) {
    assertThatThrownBy(() -> add(typed, employer))
        .isInstanceOf(CaseworkRuleBroken.class)
        .hasMessage(rule);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201})
  void an_employer_has_up_to_200_characters(int length) {
    if (length == 200) {
      add(domain, "N".repeat(length));
      assertThat(of("a@" + domain)).isPresent();
    } else {
      assertThatThrownBy(() -> add(domain, "N".repeat(length))).hasMessage("employers.employer");
      assertThat(of("a@" + domain)).isEmpty();
    }
  }

  @Test
  void who_does_not_give_out_cases_changes_no_list() {
    assertThatThrownBy(() -> database.act(d -> desk(d).add(domain, "x", CASEWORKER)))
        .isInstanceOf(CaseNotFound.class);
    add(domain, "Northgate");
    assertThatThrownBy(() -> database.act(d -> desk(d).remove(domain, CASEWORKER)))
        .isInstanceOf(CaseNotFound.class);
    assertThat(of("a@" + domain)).isPresent();
  }

  private void add(String typed, String employer) {
    database.act(d -> desk(d).add(typed, employer, LEAD));
  }

  private Optional<EmployerDomain> of(String address) {
    return database.work(d -> search(d).of(address, VISITOR));
  }

  private String mailTo(Receipt receipt) {
    EnquirySearch.MemberAddress to =
        database.work(d -> d.own().addressOf(receipt.reference(), JOB));
    return to.email();
  }

  private static EmployerDomainDesk desk(Desks desks) {
    return desks.of(EmployerDomainDesk.class, EmployerDomains.class);
  }

  private static EmployerDomainSearch search(Desks desks) {
    return desks.of(EmployerDomainSearch.class, EmployerDomains.class);
  }
}
