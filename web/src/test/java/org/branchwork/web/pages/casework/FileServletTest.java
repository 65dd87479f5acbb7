package org.branchwork.web.pages.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileServletTest {

  @ParameterizedTest
  @CsvSource({
    "rota.pdf,                rota.pdf,         rota.pdf",
    "'my rota (2).pdf',       my rota _2_.pdf,  my%20rota%20%282%29.pdf",
    "'a\"; filename=b.exe',   a__ filename_b.exe, a%22%3B%20filename%3Db.exe",
    "Żółć*.txt,               _____.txt,         %C5%BB%C3%B3%C5%82%C4%87%2A.txt"
  })
  void a_file_is_always_a_download_and_its_name_cannot_break_out(
      String name, String plain, String exact) {
    assertThat(FileServlet.disposition(name))
        .isEqualTo("attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact);
  }
}
