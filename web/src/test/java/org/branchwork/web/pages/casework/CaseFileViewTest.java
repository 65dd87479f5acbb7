package org.branchwork.web.pages.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.Channel;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.employers.EmployerDomain;
import org.branchwork.casework.api.targets.AnswerClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFileViewTest {

  private static final Optional<EmployerDomain> LISTED =
      Optional.of(new EmployerDomain("northgate.example", "Northgate Council"));

  @ParameterizedTest
  @CsvSource({
    "EMAIL, true, no private link was sent, ring",
    "FORM, true, through the private link only, No mail is sent",
    "JSON, true, through the private link only, No mail is sent",
    "EMAIL, false, '', A neutral mail"
  })
  void whoever_was_mailed_nothing_because_the_employer_reads_it_is_to_be_rung(
      Channel channel, boolean listed, String silence, String hint) {
    CaseFileView view = view(channel, "ann@northgate.example", listed);

    assertThat(view.getSilence()).contains(silence);
    assertThat(view.getSilence().isEmpty()).isEqualTo(!listed);
    assertThat(view.getReplyHint()).contains(hint);
  }

  @ParameterizedTest
  @CsvSource({"FORM, false", "TELEPHONE, true"})
  void whoever_left_no_address_has_a_private_link_from_the_form_alone(
      Channel channel, boolean told) {
    CaseFileView view = view(channel, null, false);

    assertThat(view.getSilence().contains("no private link")).isEqualTo(told);
  }

  private static CaseFileView view(Channel channel, String email, boolean listed) {
    Instant noon = Instant.parse("2026-11-23T12:00:00Z");
    SendEnquiry enquiry =
        new SendEnquiry(
            "", "Ann", null, email, null, null, null, "Help", null, null, false, null, null, null,
            null, null, null, List.of());
    CaseFile file =
        new CaseFile(
            "EQ-0123-45CW",
            1,
            Stage.ENQUIRY,
            null,
            Urgency.NORMAL,
            null,
            null,
            null,
            channel,
            noon,
            noon,
            AnswerClock.NONE,
            null,
            enquiry,
            List.of(),
            Set.of());
    return new CaseFileView(
        file, Map.of(), Map.of(), List.of(), listed ? LISTED : Optional.empty());
  }
}
