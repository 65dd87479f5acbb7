package org.branchwork.web.pages.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.audit.AuditPart;
import org.branchwork.web.platform.audit.AuditQuestion;
import org.branchwork.web.platform.audit.AuditSearch;
import org.branchwork.web.platform.audit.SealState;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.branchwork.web.platform.identity.AccountEntry;
import org.branchwork.web.platform.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/** The audit trail: who did what, when, to which record, and what was refused. */
@Named
@RequestScoped
public class AuditPage {

  private static final int ROWS = 50;
  private static final List<String> NOBODYS = List.of("member", "visitor", "admin-command");

  @Inject FormRequest request;
  @Inject AuditSearch search;
  @Inject AccountDirectory directory;
  @Inject SignedIn signedIn;

  private final Problems problems = new Problems();
  private Map<String, String> typed = Map.of();
  private List<AccountEntry> everybody = List.of();
  private List<AuditRowView> rows = List.of();
  private @Nullable String next;
  private boolean further;
  private boolean open;
  private SealState seal = new SealState(0, null, null, false);

  /** What can be chosen. */
  public record Option(String value, String label, boolean chosen) {}

  public void load() {
    AuditFilter filter = new AuditFilter(request, problems);
    typed = filter.typed();
    everybody = directory.everybody();
    seal = search.seal(signedIn.actor());
    AuditQuestion question = filter.question();
    open = question.open();
    if (problems.isEmpty()) {
      show(question, request.value("after"));
    }
  }

  private void show(AuditQuestion question, String after) {
    AuditPart part = search.page(question, after, ROWS, signedIn.actor()).orElse(null);
    if (part == null) {
      show(question, "");
      return;
    }
    Map<UUID, AccountEntry> people =
        everybody.stream().collect(Collectors.toMap(AccountEntry::id, Function.identity()));
    rows = part.lines().stream().map(line -> AuditRowView.of(line, people)).toList();
    further = !after.isEmpty();
    next = part.next();
  }

  public Map<String, String> getTyped() {
    return typed;
  }

  public Problems getProblems() {
    return problems;
  }

  public List<AuditRowView> getRows() {
    return rows;
  }

  /** Staff by name, behind those who have no account. */
  public List<Option> getPeople() {
    String chosen = getTyped().get(AuditFilter.WHO);
    List<Option> people = new ArrayList<>();
    NOBODYS.forEach(
        label -> people.add(new Option(label, AuditWords.actor(label), label.equals(chosen))));
    everybody.forEach(
        person -> {
          String id = person.id().toString();
          people.add(new Option(id, person.name(), id.equals(chosen)));
        });
    return people;
  }

  public List<Option> getActs() {
    String chosen = getTyped().get(AuditFilter.WHAT);
    return AuditWords.acts().entrySet().stream()
        .map(act -> new Option(act.getValue(), act.getKey(), act.getValue().equals(chosen)))
        .toList();
  }

  /** Why there is no row. */
  public String getNothing() {
    return Texts.get(open ? "audit.empty" : "audit.empty-search");
  }

  /** How far the trail is sealed, as a sentence. */
  public String getSealed() {
    return seal.rows() == 0
        ? Texts.get("audit.sealed-none")
        : Texts.say("audit.sealed", seal.rows(), Dates.moment(seal.sealedAt()));
  }

  public SealState getSeal() {
    return seal;
  }

  public boolean isFurther() {
    return further;
  }

  /** The address of the same search from its beginning. */
  public String getFirst() {
    return getTyped().entrySet().stream()
        .filter(field -> !field.getValue().isEmpty())
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "/portal/audit?", ""));
  }

  /** The address of the next page, or {@code null} on the last. */
  public @Nullable String getNext() {
    return next == null ? null : getFirst() + "&after=" + next;
  }
}
