package org.branchwork.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The verbs of {@code admin} that tell what the portal would make of a file: they need no settings,
 * no database and no running portal, and write nothing but one JSON object a line.
 */
final class FileVerbs {
  private static final List<String> VERBS = List.of("read-mail");

  private final ObjectMapper json = new ObjectMapper();
  private final PrintStream out;

  FileVerbs(PrintStream out) {
    this.out = out;
  }

  static boolean know(CommandLine asked) {
    return asked.command().equals("admin")
        && !asked.words().isEmpty()
        && VERBS.contains(asked.words().get(0));
  }

  /** Lines are UTF-8 whatever the locale says: programs read them. */
  static FileVerbs onStandardOutput() {
    var out = new FileOutputStream(FileDescriptor.out);
    return new FileVerbs(new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  void perform(List<String> words) {
    if (words.size() < 2) throw new WrongUse("use.file-missing", words.get(0));
    for (var file : words.subList(1, words.size())) print(MailLine.of(file));
  }

  private void print(Object line) {
    try {
      out.println(json.writeValueAsString(line));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
