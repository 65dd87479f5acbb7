package org.branchwork.fundraising.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.statements.ReadFile;
import org.branchwork.fundraising.api.statements.StatementProblem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as a bad line or a bad hand leaves them, each told by its seed. */
class DamagedFilesTest {
  private static final int EACH = 60;
  private static final String DRESSED = "\0\n\r\"',;:<>/&{}()-+.!^?£0123456789CDRSF";

  static Stream<String> files() {
    return StatementFilesTest.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_damaged_file_is_read_or_refused_and_nothing_else(String name) {
    byte[] whole = Described.bytes(name);
    for (int seed = 0; seed < EACH; seed++) {
      byte[] damaged = damaged(whole, new Random(31L * seed + name.hashCode()));
      ReadFile read =
          Assertions.assertTimeout(
              Duration.ofSeconds(10), () -> StatementDoor.read(damaged), name + " seed " + seed);

      assertThat(read.problem() == null || read.statements().isEmpty()).isTrue();
      assertThat(read.problem())
          .as(name + " seed " + seed)
          .satisfiesAnyOf(
              problem -> assertThat(problem).isNull(),
              problem -> assertThat(problem.kind()).isNotEqualTo(StatementProblem.Kind.UNFORESEEN));
    }
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    int blows = 1 + random.nextInt(8);
    for (int i = 0; i < blows; i++) {
      int at = random.nextInt(bytes.length);
      int length = 1 + random.nextInt(Math.min(40, bytes.length));
      bytes =
          switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(bytes, Math.max(1, at));
            case 1 -> joined(Arrays.copyOf(bytes, at), rest(bytes, at + length));
            case 2 ->
                joined(
                    Arrays.copyOf(bytes, at + Math.min(length, bytes.length - at)),
                    rest(bytes, at));
            case 3 -> set(bytes, at, (byte) random.nextInt(256));
            default -> set(bytes, at, (byte) DRESSED.charAt(random.nextInt(DRESSED.length())));
          };
    }
    return bytes;
  }

  private static byte[] set(byte[] bytes, int at, byte value) {
    bytes[at] = value;
    return bytes;
  }

  private static byte[] rest(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, Math.min(from, bytes.length - 1), bytes.length);
  }

  private static byte[] joined(byte[] one, byte[] next) {
    byte[] both = Arrays.copyOf(one, one.length + next.length);
    System.arraycopy(next, 0, both, one.length, next.length);
    return both;
  }
}
