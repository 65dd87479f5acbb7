package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.branchwork.fundraising.api.FundSearch;
import org.branchwork.fundraising.api.FundView;
import org.branchwork.fundraising.api.matching.ExactLines;
import org.branchwork.fundraising.api.matching.OpenLine;
import org.branchwork.fundraising.api.matching.OpenLines;
import org.branchwork.fundraising.api.matching.ReconcileSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The statement lines to place, one of them with its suggestion. */
@Named
@RequestScoped
public class ReconcilePage {

  static final String PATH = "/portal/fund/reconcile";
  private static final int ROWS = 25;

  @Inject ReconcileSearch search;
  @Inject FundSearch funds;
  @Inject FundProof proof;
  @Inject ReconcileActs acts;
  @Inject FormRequest request;
  @Inject CurrentUser me;

  private List<LineRow> rows = List.of();
  private @Nullable LineCard card;
  private @Nullable String nextPage;
  private final Map<String, List<Offered>> fundChoices = new HashMap<>();
  private ExactOffer exact = new ExactOffer(ExactLines.NONE, 0);

  /** Does what was posted, or shows what is to be done. */
  public void load() {
    if (request.isPost()) {
      acts.posted();
    }
    if (!FacesContext.getCurrentInstance().getResponseComplete()) {
      show();
    }
  }

  private void show() {
    OpenLines page =
        isHeld()
            ? search.inSuspense(after(), ROWS, me.fundraising())
            : search.open(after(), ROWS, me.fundraising());
    Optional<OpenLine> chosen = chosen(page.lines());
    rows = page.lines().stream().map(line -> row(line, chosen)).toList();
    card = chosen.map(LineCard::new).orElse(null);
    nextPage = page.next().isPresent() ? address(page.next().getAsLong()) : null;
    exact = new ExactOffer(page.exact(), proof.openLines());
    List<FundView> all = funds.publicFunds(me.fundraising());
    for (int row = 1; row <= TypedShares.ROWS; row++) {
      String typed = acts.getTyped().getOrDefault("fund-" + row, "");
      fundChoices.put("" + row, all.stream().map(fund -> choice(fund, typed)).toList());
    }
  }

  private static Offered choice(FundView fund, String typed) {
    String id = fund.fund().toString();
    return new Offered(id, fund.name(), id.equals(typed));
  }

  private Optional<OpenLine> chosen(List<OpenLine> lines) {
    String asked = request.value("line");
    return lines.stream()
        .filter(line -> line.line().toString().equals(asked))
        .findFirst()
        .or(() -> lines.stream().findFirst());
  }

  private LineRow row(OpenLine line, Optional<OpenLine> chosen) {
    String href = getHere() + "&line=" + line.line();
    return new LineRow(line, href, chosen.filter(line::equals).isPresent());
  }

  private OptionalLong after() {
    return request.number("after").map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  private String address(long after) {
    return PATH + "?view=" + getView() + "&after=" + after;
  }

  /** The address of this page of the list. */
  public String getHere() {
    return address(after().orElse(0));
  }

  public String getView() {
    return isHeld() ? "held" : "open";
  }

  public boolean isHeld() {
    return request.value("view").equals("held");
  }

  public String getTitle() {
    long lines = isHeld() ? proof.heldBack() : proof.openLines();
    return Texts.say(isHeld() ? "reconcile.held-title" : "reconcile.open-title", lines);
  }

  public List<LineRow> getRows() {
    return rows;
  }

  public @Nullable LineCard getCard() {
    return card;
  }

  public @Nullable String getNextPage() {
    return nextPage;
  }

  /** Every exact line that can be accepted at once, on whatever page. */
  public ExactOffer getExact() {
    return exact;
  }

  /** The row after the chosen one, or {@code null}. */
  public @Nullable LineRow getFollowing() {
    return beside(1);
  }

  /** The row before the chosen one, or {@code null}. */
  public @Nullable LineRow getPreceding() {
    return beside(-1);
  }

  private @Nullable LineRow beside(int step) {
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).selected() && i + step >= 0 && i + step < rows.size())
        .mapToObj(i -> rows.get(i + step))
        .findFirst()
        .orElse(null);
  }

  /** The funds to choose from, for each row of the form, by its number. */
  public Map<String, List<Offered>> getFunds() {
    return fundChoices;
  }

  /** {@code "open"} when the form that places a line is shown at once, else {@code null}. */
  public @Nullable String getFormOpen() {
    boolean folded = card != null && card.isOffered() && acts.getProblems().isEmpty();
    return folded ? null : "open";
  }
}
