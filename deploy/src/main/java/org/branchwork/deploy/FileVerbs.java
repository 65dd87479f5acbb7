package org.branchwork.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The verbs of {@code admin} that tell what the portal would make of a file or an account: they
 * need no database and no running portal, and write nothing but one JSON object a line.
 */
final class FileVerbs {
  private static final Map<String, Function<String, Object>> READERS =
      Map.of("read-mail", MailLine::of, "read-statement", StatementLine::of);
  private static final String CHECK_ACCOUNT = "check-account";

  private final ObjectMapper json = new ObjectMapper();
  private final PrintStream out;
  private final Supplier<Optional<Path>> accountRules;

  FileVerbs(PrintStream out, Supplier<Optional<Path>> accountRules) {
    this.out = out;
    this.accountRules = accountRules;
  }

  static boolean know(CommandLine asked) {
    return asked.command().equals("admin")
        && !asked.words().isEmpty()
        && knows(asked.words().get(0));
  }

  /** Lines are UTF-8 whatever the locale says: programs read them. */
  static FileVerbs onStandardOutput(Supplier<Optional<Path>> accountRules) {
    var out = new FileOutputStream(FileDescriptor.out);
    return new FileVerbs(new PrintStream(out, true, StandardCharsets.UTF_8), accountRules);
  }

  private static boolean knows(String verb) {
    return verb.equals(CHECK_ACCOUNT) || READERS.containsKey(verb);
  }

  void perform(List<String> words) {
    if (words.get(0).equals(CHECK_ACCOUNT)) checkAccount(words);
    else read(words);
  }

  private void read(List<String> words) {
    if (words.size() < 2) throw new WrongUse("use.file-missing", words.get(0));
    var reader = Objects.requireNonNull(READERS.get(words.get(0)));
    for (var file : words.subList(1, words.size())) print(reader.apply(file));
  }

  private void checkAccount(List<String> words) {
    if (words.size() != 3) throw new WrongUse("use.arguments", words.get(0), 2);
    print(AccountLine.of(words.get(1), words.get(2), accountRules.get()));
  }

  private void print(Object line) {
    try {
      out.println(json.writeValueAsString(line));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
