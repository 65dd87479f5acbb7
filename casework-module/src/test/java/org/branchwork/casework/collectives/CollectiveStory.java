package org.branchwork.casework.collectives;

import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.MEMBER;
import static org.branchwork.casework.cases.CaseFixture.VISITOR;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.MemberView;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.collectives.CollectiveDesk;
import org.branchwork.casework.api.collectives.CollectiveSearch;
import org.branchwork.casework.api.collectives.CollectiveSheet;
import org.branchwork.casework.api.collectives.MemberPage;
import org.branchwork.casework.api.collectives.OpenCollective;
import org.branchwork.casework.api.collectives.SharedMatter;
import org.branchwork.casework.api.collectives.SignUpDesk;
import org.branchwork.casework.cases.CaseworkStory;

/** A collective of the lead, whom members join; today is 23 November 2026, noon. */
abstract class CollectiveStory extends CaseworkStory {

  static final String CONSENT = "The branch may act for me together with the others.";

  final String reference = open(command(formKey(), "Night rates", "Pay for the night shift"));

  static OpenCollective command(String form, String name, String title) {
    return new OpenCollective(
        form, name, Category.PAY, "Northgate Council", title, "What it is about.", CONSENT);
  }

  String open(OpenCollective command) {
    return database.work(d -> d.of(CollectiveDesk.class, CollectiveBook.class).open(command, LEAD));
  }

  void desk(Consumer<CollectiveDesk> act) {
    database.act(d -> act.accept(d.of(CollectiveDesk.class, CollectiveBook.class)));
  }

  <T> T search(Function<CollectiveSearch, T> question) {
    return database.work(d -> question.apply(d.of(CollectiveSearch.class, CollectiveLookup.class)));
  }

  <T> T signUp(Function<SignUpDesk, T> act) {
    return database.work(d -> act.apply(d.of(SignUpDesk.class, SignUps.class)));
  }

  CollectiveSheet sheet(Caller caller) {
    return search(s -> s.sheet(reference, caller));
  }

  List<MemberPage.Member> members(Caller caller) {
    return search(s -> s.members(reference, null, 100, caller)).members();
  }

  String token() {
    return sheet(LEAD).token();
  }

  Receipt join(SendEnquiry enquiry) {
    String token = token();
    return signUp(desk -> desk.join(token, enquiry, false, true, VISITOR));
  }

  Receipt join() {
    return join(enquiry());
  }

  /** Joins with a matter that is stored encrypted from its first word. */
  Receipt joinSealed() {
    String token = token();
    return signUp(desk -> desk.join(token, enquiry(), true, true, VISITOR));
  }

  Optional<SharedMatter> shared(Receipt receipt) {
    return search(s -> s.shared(receipt.reference(), receipt.key(), MEMBER));
  }

  void write(String text, Caller caller) {
    desk(d -> d.writeToAll(reference, formKey(), text, caller));
  }

  List<String> branchSaid(Receipt receipt) {
    return conversation(receipt).stream()
        .filter(message -> message.from() == MemberView.From.BRANCH)
        .map(MemberView.Message::text)
        .toList();
  }

  void wallOff(Receipt receipt, UUID person) {
    database.act(d -> d.cases().wallOff(receipt.reference(), person, LEAD));
  }
}
