package org.branchwork.casework.collectives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.FileContent;
import org.branchwork.casework.api.collectives.CollectiveLine;
import org.branchwork.casework.api.collectives.CollectiveSearch;
import org.branchwork.casework.api.collectives.CollectiveSheet;
import org.branchwork.casework.api.collectives.MemberPage;
import org.branchwork.casework.api.collectives.Membership;
import org.branchwork.casework.api.collectives.SharedMatter;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.MembersDoor;
import org.branchwork.casework.rows.RowDoor.Row;
import org.jspecify.annotations.Nullable;

/** Reads collectives as far as the policies show them to the caller. */
@ApplicationScoped
@Transactional
class CollectiveLookup implements CollectiveSearch {

  @Inject CaseDoor cases;
  @Inject MembersDoor members;
  @Inject CollectiveRows rows;
  @Inject CommonRows common;
  @Inject SignUpLinks links;

  @Override
  public List<CollectiveLine> all(Caller caller) {
    return rows.all();
  }

  @Override
  public CollectiveSheet sheet(String reference, Caller caller) {
    Collective found = rows.find(reference).orElseThrow(CaseNotFound::new);
    Row counts = rows.counts(found.id());
    return new CollectiveSheet(
        found.reference(),
        found.name(),
        found.category(),
        found.invitation(),
        links.token(found.reference(), found.linkGeneration()),
        found.lead(),
        found.openedAt(),
        found.closedAt(),
        counts.count(0),
        counts.count(1),
        counts.count(2),
        common.entries(found.id()),
        common.files(found.id()),
        common.messages(found.id()));
  }

  @Override
  public MemberPage members(String reference, @Nullable String after, int most, Caller caller) {
    List<MemberPage.Member> all = rows.members(reference, MemberKey.of(after), most + 1);
    boolean more = all.size() > most;
    List<MemberPage.Member> shown = more ? all.subList(0, most) : all;
    return new MemberPage(List.copyOf(shown), more ? MemberKey.after(shown.get(most - 1)) : null);
  }

  @Override
  public Optional<Membership> ofCase(String caseReference, Caller caller) {
    return rows.ofCase(cases.seen(caseReference, caller).id());
  }

  @Override
  public FileContent openFile(UUID file, Caller caller) {
    return common.content(file);
  }

  @Override
  public Optional<SharedMatter> shared(String reference, String key, Caller caller) {
    long own = members.opened(reference, key).id();
    return rows.ofOpened()
        .map(found -> matter(found, rows.ofCase(own).orElseThrow(CaseNotFound::new)));
  }

  private SharedMatter matter(Collective found, Membership own) {
    return new SharedMatter(
        found.title(),
        own.consent(),
        own.agreedOn(),
        common.entries(found.id()),
        common.files(found.id()).stream().map(CollectiveSheet.CommonFile::file).toList());
  }

  @Override
  public FileContent sharedFile(String reference, String key, UUID file, Caller caller) {
    members.opened(reference, key);
    return common.content(file);
  }
}
