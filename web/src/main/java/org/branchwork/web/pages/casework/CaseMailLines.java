package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.casework.api.mail.CaseMail;
import org.branchwork.casework.api.mail.FiledMailSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/** The mail of one case, a line each. */
@RequestScoped
class CaseMailLines {

  @Inject FiledMailSearch search;
  @Inject CaseRequest request;
  @Inject CaseRows rows;
  @Inject CurrentUser me;

  List<CaseMailPage.Line> of(String reference) {
    List<CaseMail> mail = search.ofCase(reference, me.casework());
    Map<UUID, String> names =
        rows.names(
            mail.stream()
                .map(CaseMail::filedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return mail.stream().map(one -> line(one, names)).toList();
  }

  private CaseMailPage.Line line(CaseMail mail, Map<UUID, String> names) {
    String what =
        mail.about() == null
            ? Texts.get("incoming.kind." + mail.kind())
            : Texts.say("incoming.returned-of", Dates.moment(mail.about()));
    String by =
        mail.filedBy() == null
            ? ""
            : Texts.say(
                "incoming.added-by",
                names.getOrDefault(mail.filedBy(), Texts.get("case.somebody")));
    String href = request.path() + "?raw=" + mail.id();
    return new CaseMailPage.Line(mail.fetchedAt(), what, by, Dates.size(mail.size()), href);
  }
}
