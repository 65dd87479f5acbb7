package org.branchwork.web.pages.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.branchwork.casework.api.NewFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadsTest {

  @ParameterizedTest
  @CsvSource({
    "rota.txt, The rota, 1",
    "rota.txt, Another rota, 2",
    "copy.txt, The rota, 2",
  })
  void a_file_posted_again_is_one_file_and_another_of_its_name_or_content_is_two(
      String name, String content, int kept) {
    List<NewFile> files = new ArrayList<>(List.of(file("rota.txt", "The rota")));

    Uploads.addNew(file(name, content), files);

    assertThat(files).hasSize(kept);
  }

  private static NewFile file(String name, String content) {
    return new NewFile(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
  }
}
