package org.branchwork.deploy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param command {@code run}, {@code admin}, {@code backup} or {@code restore}
 * @param demo whether the invented branch is wanted
 * @param port the value of {@code --port}, unchecked
 * @param data the value of {@code --data}
 * @param secrets the value of {@code --secrets}
 * @param to the value of {@code --to}: the moment that is wanted back
 * @param wal the value of {@code --wal}: where the log kept after a backup lies
 * @param prune whether log that no backup needs is to be removed
 * @param words what is left over: a directory, or the verb of {@code admin} and its arguments
 */
record CommandLine(
    String command,
    boolean demo,
    Optional<String> port,
    Optional<Path> data,
    Optional<Path> secrets,
    Optional<Instant> to,
    Optional<Path> wal,
    boolean prune,
    List<String> words) {
  private static final Map<String, Integer> MOST_WORDS =
      Map.of("run", 0, "admin", Integer.MAX_VALUE, "backup", 1, "restore", 1);

  static CommandLine parse(String... arguments) {
    if (arguments.length == 0) throw new WrongUse("use.nothing");
    var command = arguments[0];
    if (!MOST_WORDS.containsKey(command)) throw new WrongUse("use.command", command);
    return new Parser(List.of(arguments).subList(1, arguments.length)).parse(command);
  }

  /** Walks over the arguments once, from left to right. */
  private static final class Parser {
    private final List<String> arguments;
    private final List<String> words = new ArrayList<>();
    private boolean demo;
    private @Nullable String port;
    private @Nullable Path data;
    private @Nullable Path secrets;
    private @Nullable Instant to;
    private @Nullable Path wal;
    private boolean prune;
    private int at;

    Parser(List<String> arguments) {
      this.arguments = arguments;
    }

    CommandLine parse(String command) {
      for (at = 0; at < arguments.size(); at++) {
        switch (arguments.get(at)) {
          case "--data" -> data = Path.of(value());
          case "--secrets" -> secrets = Path.of(value());
          case "--demo" -> demo = only("run", command);
          case "--prune" -> prune = only("backup", command);
          case "--port" -> port = only("run", command) ? value() : null;
          case "--wal" -> wal = only("restore", command) ? Path.of(value()) : null;
          case "--to" -> to = only("restore", command) ? moment(value()) : null;
          default -> words.add(word(command));
        }
      }
      return new CommandLine(
          command,
          demo,
          Optional.ofNullable(port),
          Optional.ofNullable(data),
          Optional.ofNullable(secrets),
          Optional.ofNullable(to),
          Optional.ofNullable(wal),
          prune,
          List.copyOf(words));
    }

    private String value() {
      if (at + 1 >= arguments.size()) throw new WrongUse("use.value", arguments.get(at));
      return arguments.get(++at);
    }

    private boolean only(String command, String asked) {
      if (!asked.equals(command)) throw new WrongUse("use.option", arguments.get(at));
      return true;
    }

    private static Instant moment(String value) {
      try {
        return OffsetDateTime.parse(value).toInstant();
      } catch (DateTimeParseException unreadable) {
        throw new WrongUse("use.moment", value);
      }
    }

    private String word(String command) {
      if (words.size() >= Objects.requireNonNull(MOST_WORDS.get(command))) {
        throw new WrongUse("use.option", arguments.get(at));
      }
      return arguments.get(at);
    }
  }
}
