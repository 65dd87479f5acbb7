package org.branchwork.web.pages.fundraising;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.branchwork.fundraising.api.matching.OpenLine;
import org.branchwork.web.pages.shared.Pounds;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** A statement line in the list of those to place. */
public record LineRow(OpenLine line, String href, boolean selected) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

  public String getId() {
    return line.line().toString();
  }

  public String getDay() {
    return DAY.format(line.bookedOn());
  }

  public String getText() {
    return line.text().isBlank() ? Texts.get("reconcile.no-text") : line.text();
  }

  /** Money out has a minus. */
  public String getAmount() {
    return Pounds.shown(line.restPence());
  }

  public String getStyle() {
    return selected ? "sel" : "";
  }

  /** {@code "true"} for the chosen one; {@code null} leaves the mark out. */
  public @Nullable String getCurrent() {
    return selected ? "true" : null;
  }

  /** What the treasurer sees before opening it. */
  public String getAbout() {
    List<String> parts = new ArrayList<>();
    if (!line.payer().isBlank() && !line.text().contains(line.payer())) {
      parts.add(line.payer());
    }
    if (line.restPence() != line.amountPence()) {
      parts.add(Texts.say("reconcile.rest-of", Pounds.shown(line.amountPence())));
    }
    if (line.occurrence() > 1) {
      parts.add(Texts.say("reconcile.again", line.occurrence()));
    }
    parts.add(Texts.get("reconcile.found." + found()));
    return String.join(" · ", parts);
  }

  private String found() {
    if (line.isExact()) {
      return "exact";
    }
    return line.suggestion().outcome().name().toLowerCase(Locale.ROOT);
  }
}
