package org.branchwork.casework.cases;

import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.JOB;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.MEMBER;
import static org.branchwork.casework.cases.CaseFixture.VISITOR;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CasePage;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.casework.api.CaseSummary;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.MemberView;
import org.branchwork.casework.api.MyEnquiry;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.work.OpenedCase;

/** What the tests on the real database do again and again. */
public abstract class CaseworkStory {

  protected final CaseworkDatabase database = new CaseworkDatabase();

  protected Receipt send(SendEnquiry enquiry) {
    return database.work(d -> d.enquiries().send(enquiry, VISITOR));
  }

  /** An enquiry that was given to the caseworker. */
  protected Receipt given() {
    return given(enquiry());
  }

  protected Receipt given(SendEnquiry enquiry) {
    Receipt receipt = send(enquiry);
    triage(receipt, Category.DISMISSAL, Urgency.SOON, CASEWORKER_ID);
    return receipt;
  }

  protected void triage(Receipt receipt, Category category, Urgency urgency, UUID caseworker) {
    database.act(
        d ->
            d.cases()
                .triage(
                    receipt.reference(), version(d, receipt), category, urgency, caseworker, LEAD));
  }

  protected void close(Receipt receipt) {
    database.act(
        d ->
            d.cases().close(receipt.reference(), version(d, receipt), Outcome.SETTLED, CASEWORKER));
  }

  protected static int version(CaseworkDatabase.Desks desks, Receipt receipt) {
    return desks.cases().enter(receipt.reference(), LEAD).version();
  }

  protected void answer(Receipt receipt, String form, String text) {
    database.act(
        d ->
            d.enquiries()
                .answer(receipt.reference(), receipt.key(), form, text, List.of(), MEMBER));
  }

  protected MemberView member(Receipt receipt) {
    return database.work(d -> d.own().enquiry(receipt.reference(), receipt.key(), MEMBER));
  }

  protected List<MemberView.Message> conversation(Receipt receipt) {
    return member(receipt).messages();
  }

  protected String link(String address) {
    database.told();
    database.act(d -> d.enquiries().requestMyEnquiries(address, formKey(), VISITOR));
    UUID link = database.told(CaseEvent.MyEnquiriesRequested.class).get(0).link();
    return database.work(d -> d.own().myLink(link, JOB)).token();
  }

  protected boolean good(String token) {
    return database.work(d -> d.enquiries().myLinkIsGood(token, VISITOR));
  }

  protected Optional<List<MyEnquiry>> use(String token) {
    return database.work(d -> d.enquiries().useMyLink(token, VISITOR));
  }

  protected Optional<byte[]> draft(String form) {
    return database.work(d -> d.enquiries().draft(form, VISITOR));
  }

  /** All rows of a list, however many pages other tests made of it. */
  protected List<CaseSummary> listed(View view, Caller caller) {
    List<CaseSummary> rows = new ArrayList<>();
    String after = null;
    do {
      String from = after;
      CasePage page = database.work(d -> d.lists().page(view, from, 100, caller));
      rows.addAll(page.cases());
      after = page.next();
    } while (after != null);
    return rows;
  }

  /** A case as its page shows it. */
  protected OpenedCase opened(Receipt receipt, Caller caller) {
    return database.work(d -> d.opening().open(receipt.reference(), caller));
  }

  protected CaseFile open(Receipt receipt, Caller caller) {
    return opened(receipt, caller).file();
  }
}
