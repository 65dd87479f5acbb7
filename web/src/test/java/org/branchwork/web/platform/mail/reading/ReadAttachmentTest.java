package org.branchwork.web.platform.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is decoded once, unless it is so large that it is better decoded again than kept. */
class ReadAttachmentTest {

  private final AtomicInteger decoded = new AtomicInteger();

  @ParameterizedTest
  @CsvSource({"0, 1", "1048575, 1", "1048576, 1", "1048577, 4"})
  void a_file_of_up_to_a_megabyte_is_decoded_once(int size, int times) throws IOException {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    ReadAttachment file = attachment(() -> new ByteArrayInputStream(bytes));

    assertThat(file.bytes()).isEqualTo(size);
    assertThat(file.open().readAllBytes()).isEqualTo(bytes);
    assertThat(file.open().readAllBytes()).isEqualTo(bytes);
    assertThat(decoded).hasValue(times);
  }

  @Test
  void a_file_that_breaks_off_is_not_kept_as_if_it_were_whole() {
    InputStream broken =
        new InputStream() {
          private int left = 3;

          @Override
          public int read() throws IOException {
            if (left == 0) {
              throw new IOException("malformed");
            }
            left--;
            return 'x';
          }
        };

    assertThat(attachment(() -> broken).open()).isSameAs(broken);
  }

  private ReadAttachment attachment(Supplier<InputStream> content) {
    return new ReadAttachment(
        "file",
        "application/pdf",
        () -> {
          decoded.incrementAndGet();
          return content.get();
        });
  }
}
