package org.branchwork.web.pages.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.ThreeBoxDate;
import org.jspecify.annotations.Nullable;

/**
 * The answers of the enquiry form as typed, and what is wrong with them; for pages and programs.
 */
public final class EnquiryForm {

  /** Fields of text with the most characters each takes, in the order of the page. */
  static final Map<String, Integer> LIMITS = limits();

  private static final List<String> OTHERS =
      List.of(
          "voicemail",
          "workAddress",
          "hearing",
          "sealed",
          "agreed",
          "happened-day",
          "happened-month",
          "happened-year",
          "lastDay-day",
          "lastDay-month",
          "lastDay-year");

  private static final List<String> CHOICES =
      List.of("voicemail", "workAddress", "hearing", "sealed", "agreed");
  private static final Set<String> YES_OR_NO = Set.of("yes", "no");

  /** Characters that nobody can read; line ends and tabs stay. */
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F]");

  /** Nothing, or signs that join and part others and cannot be seen themselves. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\s]*");

  private static final Pattern EMAIL =
      Pattern.compile("PART@PART\\.[^\\s@.]+".replace("PART", "[^\\s@<>()\\[\\],;:\"\\\\]+"));
  private static final String FILE_PROBLEM = "file-problem";
  private static final int FEWEST_DIGITS = 6;

  private final Map<String, String> answers;
  private @Nullable LocalDate happenedOn;
  private @Nullable LocalDate lastDay;
  private boolean told;

  EnquiryForm(Map<String, String> answers) {
    this.answers = answers;
  }

  private static Map<String, Integer> limits() {
    Map<String, Integer> limits = new LinkedHashMap<>();
    limits.put("name", 200);
    limits.put("telephone", 50);
    limits.put("email", 254);
    limits.put("message", 20_000);
    limits.put("membershipNumber", 40);
    limits.put("employer", 200);
    limits.put("workplace", 200);
    limits.put("safeContact", 500);
    limits.put("language", 200);
    limits.put("adjustments", 500);
    limits.put("representative", 500);
    return limits;
  }

  /** Takes the answers out of a posted form: newlines as one character, edges trimmed. */
  public static EnquiryForm posted(Map<String, String[]> parameters) {
    Map<String, String> answers = new HashMap<>();
    LIMITS.keySet().forEach(field -> take(parameters, field, answers));
    OTHERS.forEach(field -> take(parameters, field, answers));
    return new EnquiryForm(answers);
  }

  /**
   * The same for what somebody of the branch was told: a caller may leave neither number nor
   * address, and no name, for which something is put.
   */
  static EnquiryForm told(Map<String, String[]> parameters, String nameless) {
    EnquiryForm form = posted(parameters);
    form.told = true;
    form.answers.putIfAbsent("name", nameless);
    return form;
  }

  private static void take(
      Map<String, String[]> parameters, String field, Map<String, String> answers) {
    String[] values = parameters.get(field);
    String answer = values == null || values.length == 0 ? "" : clean(values[0]);
    boolean known = !CHOICES.contains(field) || YES_OR_NO.contains(answer);
    if (!answer.isEmpty() && known) {
      answers.put(field, answer);
    }
  }

  /** As it will be kept, so that nobody checks one thing and sends another. */
  private static String clean(String typed) {
    String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
    String readable = CONTROL.matcher(lines).replaceAll("").strip();
    return INVISIBLE.matcher(readable).matches() ? "" : readable;
  }

  Map<String, String> answers() {
    return answers;
  }

  /** Keeps what was wrong with the files chosen last, which themselves are not kept. */
  void noteFileProblem(@Nullable String sentence) {
    if (sentence != null) {
      answers.put(FILE_PROBLEM, sentence);
    }
  }

  /** Every problem, in the order of the page. */
  public Problems check(LocalDate today) {
    Problems problems = new Problems();
    require("name", problems);
    checkLength("name", problems);
    checkTelephone(problems);
    checkLength("telephone", problems);
    checkEmail(problems);
    checkLength("email", problems);
    require("message", problems);
    checkLength("message", problems);
    happenedOn = ThreeBoxDate.read(answers, "happened", problems);
    if (happenedOn != null && happenedOn.isAfter(today)) {
      problems.add("happened", Texts.get("enquiry.problem.future"));
    }
    lastDay = ThreeBoxDate.read(answers, "lastDay", problems);
    LIMITS.keySet().forEach(field -> checkLength(field, problems));
    if (answers.containsKey(FILE_PROBLEM)) {
      problems.add("files", answers.get(FILE_PROBLEM));
    }
    return problems;
  }

  private void require(String field, Problems problems) {
    if (!answers.containsKey(field)) {
      problems.add(field, Texts.get("enquiry.problem." + field));
    }
  }

  private void checkTelephone(Problems problems) {
    String telephone = answers.get("telephone");
    if (telephone == null && !answers.containsKey("email") && !told) {
      problems.add("telephone", Texts.get("enquiry.problem.contact"));
    } else if (telephone != null
        && telephone.chars().filter(Character::isDigit).count() < FEWEST_DIGITS) {
      problems.add("telephone", Texts.get("enquiry.problem.telephone"));
    }
  }

  /** Whether this is one address, and nothing but an address. */
  static boolean isEmail(String typed) {
    return EMAIL.matcher(typed).matches();
  }

  private void checkEmail(Problems problems) {
    String email = answers.get("email");
    if (email != null && !isEmail(email)) {
      problems.add("email", Texts.get("enquiry.problem.email"));
    }
  }

  private void checkLength(String field, Problems problems) {
    String answer = answers.getOrDefault(field, "");
    int length = answer.codePointCount(0, answer.length());
    int most = Objects.requireNonNull(LIMITS.get(field), field);
    if (length > most) {
      String label = Texts.get("enquiry." + field);
      problems.add(field, Texts.say("enquiry.problem.too-long", label, length, most));
    }
  }

  /** The command; {@link #check} comes first. */
  public SendEnquiry command(String formKey, List<NewFile> files) {
    return new SendEnquiry(
        formKey,
        answers.getOrDefault("name", ""),
        answers.get("telephone"),
        answers.get("email"),
        answers.get("membershipNumber"),
        answers.get("employer"),
        answers.get("workplace"),
        answers.getOrDefault("message", ""),
        happenedOn,
        lastDay,
        "yes".equals(answers.get("hearing")),
        yes("voicemail"),
        yes("workAddress"),
        answers.get("safeContact"),
        answers.get("language"),
        answers.get("adjustments"),
        answers.get("representative"),
        files);
  }

  /** Whether the sender wants it stored encrypted from its first word. */
  boolean sealed() {
    return "yes".equals(answers.get("sealed"));
  }

  /** Whether a member who joins a collective agreed to what it says. */
  boolean agreed() {
    return "yes".equals(answers.get("agreed"));
  }

  /** Dates and choices in words, by field; those not answered are absent. */
  Map<String, String> said() {
    Map<String, String> said = new HashMap<>();
    for (String choice : CHOICES) {
      if (answers.containsKey(choice)) {
        said.put(choice, Texts.get("choice." + answers.get(choice)));
      }
    }
    said.put("happened", Dates.day(happenedOn));
    said.put("lastDay", Dates.day(lastDay));
    return said;
  }

  private @Nullable Boolean yes(String field) {
    String value = answers.get(field);
    return value == null ? null : Boolean.valueOf("yes".equals(value));
  }
}
