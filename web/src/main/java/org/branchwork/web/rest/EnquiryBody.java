package org.branchwork.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.web.pages.casework.EnquiryForm;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.ThreeBoxDate;

/**
 * The document of an enquiry, read as the answers of the enquiry form, so that one set of rules and
 * sentences holds for both. A field that is not known is refused: whoever sent it meant something.
 */
final class EnquiryBody {

  /** Looked for once: to ask for a reader by itself searches the whole class path. */
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private static final Set<String> TEXTS =
      Set.of(
          "name",
          "message",
          "email",
          "telephone",
          "membershipNumber",
          "employer",
          "workplace",
          "safeContact");

  /** Days of the document, and how the form calls its three boxes. */
  private static final Map<String, String> DAYS =
      Map.of("happenedOn", "happened", "lastDayOfEmployment", "lastDay");

  private final Problems problems = new Problems();
  private final Map<String, String[]> typed = new HashMap<>();

  private EnquiryBody() {}

  /**
   * The enquiry that a document asks for.
   *
   * @param formKey what makes a repeat one enquiry
   * @throws ProblemFound when it is no document, or breaks a rule
   */
  static SendEnquiry read(String document, String formKey, LocalDate today) {
    EnquiryBody body = new EnquiryBody();
    parse(document).forEach(body::take);
    EnquiryForm form = EnquiryForm.posted(body.typed);
    form.check(today).getAll().forEach(body::note);
    if (!body.problems.isEmpty()) {
      throw new ProblemFound(Problem.of(body.problems));
    }
    return form.command(formKey, List.of());
  }

  private static JsonObject parse(String document) {
    try (var reader = READERS.createReader(new StringReader(document))) {
      return reader.readObject();
    } catch (JsonException | IllegalStateException notAnObject) {
      throw new ProblemFound(Problem.of(400, "api.detail.document"));
    }
  }

  private void take(String field, JsonValue value) {
    boolean known = TEXTS.contains(field) || DAYS.containsKey(field);
    if (!known) {
      problems.add(field, Texts.get("api.problem.unknown"));
    } else if (value instanceof JsonString text) {
      take(field, text.getString());
    } else if (value != JsonValue.NULL) {
      problems.add(field, Texts.get("api.problem.text"));
    }
  }

  private void take(String field, String value) {
    if (TEXTS.contains(field)) {
      put(field, value);
    } else if (!value.isBlank()) {
      takeDay(field, value.strip());
    }
  }

  private void takeDay(String field, String value) {
    try {
      ThreeBoxDate.typed(DAYS.getOrDefault(field, field), LocalDate.parse(value))
          .forEach(this::put);
    } catch (DateTimeParseException notADay) {
      problems.add(field, Texts.get("api.problem.day"));
    }
  }

  private void put(String field, String value) {
    typed.put(field, new String[] {value});
  }

  /** A problem under the name that the document has for its field. */
  private void note(Problems.Problem problem) {
    String field =
        DAYS.entrySet().stream()
            .filter(day -> day.getValue().equals(problem.field()))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(problem.field());
    problems.add(field, problem.sentence());
  }
}
