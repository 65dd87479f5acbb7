package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.statements.StatementFileView;
import org.branchwork.fundraising.api.statements.StatementSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.branchwork.web.platform.identity.AccountEntry;

/**
 * The statements of the branch's bank accounts: which days they cover, and which files there are.
 */
@Named
@RequestScoped
public class StatementsPage {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int A_PAGE = 25;
  private static final String PAGE = "/portal/fund/statements";

  @Inject StatementSearch search;
  @Inject FormRequest request;
  @Inject AccountDirectory accounts;
  @Inject CurrentUser me;
  @Inject Clock clock;

  private List<CoverView> covers = List.of();
  private List<FileLine> files = List.of();
  private String done = "";
  private String waiting = "";
  private boolean working;
  private String older = "";

  /** An imported file in words. */
  public record FileLine(
      String name, String imported, String by, String lines, String format, String digest) {}

  /** Reads the last twelve months and one page of files. */
  public void load() {
    LocalDate today = LocalDate.now(clock.withZone(LONDON));
    covers =
        search.covered(today.minusYears(1).plusDays(1), today, me.fundraising()).stream()
            .map(CoverView::new)
            .toList();
    Long before = request.number("before").orElse(null);
    List<StatementFileView> found = search.files(before, A_PAGE + 1, me.fundraising());
    List<StatementFileView> shown = found.stream().limit(A_PAGE).toList();
    if (found.size() > A_PAGE) {
      older = PAGE + "?before=" + shown.get(A_PAGE - 1).seq();
    }
    Map<UUID, AccountEntry> people =
        accounts.all(shown.stream().flatMap(file -> account(file.importedBy())).toList());
    files = shown.stream().map(file -> line(file, people)).toList();
    done = done();
    if (me.can("fund.reconcile")) {
      Optional<UUID> upload = search.waiting(me.fundraising());
      waiting = upload.map(id -> PAGE + "/import?upload=" + id).orElse("");
      working = upload.flatMap(id -> search.progress(id, me.fundraising())).isPresent();
    }
  }

  private String done() {
    return Optional.ofNullable(request.id("done"))
        .flatMap(id -> search.file(id, me.fundraising()))
        .map(file -> Texts.say("bank.done", file.name(), file.lines(), file.newLines()))
        .orElse("");
  }

  /** A job has a name and no account. */
  private static Stream<UUID> account(String label) {
    return label.length() == 36 ? Stream.of(UUID.fromString(label)) : Stream.empty();
  }

  private static FileLine line(StatementFileView file, Map<UUID, AccountEntry> people) {
    String by =
        account(file.importedBy())
            .map(people::get)
            .flatMap(Stream::ofNullable)
            .map(AccountEntry::name)
            .findFirst()
            .orElse(Texts.get("bank.by-portal"));
    return new FileLine(
        file.name(),
        Dates.moment(file.importedAt()),
        by,
        Texts.say("bank.lines-new", file.lines(), file.newLines()),
        Formats.named(file.format()),
        file.sha256());
  }

  public List<CoverView> getCovers() {
    return covers;
  }

  public List<FileLine> getFiles() {
    return files;
  }

  /** What was imported just now; empty when nothing was. */
  public String getDone() {
    return done;
  }

  /** Where the file waits that was read and not imported; empty when none does. */
  public String getWaiting() {
    return waiting;
  }

  /** What happens with the file that waits. */
  public String getWaitingText() {
    return Texts.get(working ? "bank.works" : "bank.waits");
  }

  /** Where the older files stand; empty on the last page. */
  public String getOlder() {
    return older;
  }
}
