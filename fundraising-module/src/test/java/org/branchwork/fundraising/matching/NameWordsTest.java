package org.branchwork.fundraising.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {

  @ParameterizedTest
  @CsvSource({
    "Mrs Jane Smith, JANE SMITH",
    "SMITH J MR, SMITH J",
    "José O'Brien-Łukasz, JOSE OBRIEN LUKASZ",
    "Zoë Ørsted, ZOE ORSTED",
    "Dr. A. & Mrs B. Carter, A B CARTER",
    "Northgate Unison Local Government Branch, NORTHGATE",
    "Unison Branch, UNISON BRANCH",
    "'', ''",
    "J SMITH 13NOV26 45641948000N, J SMITH",
    "12 34, ''",
  })
  void a_name_is_its_words_without_titles_and_accents(String name, String words) {
    assertThat(String.join(" ", NameWords.of(name).words())).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "JANE SMITH,                Jane Smith,               100",
    "SMITH JANE MRS,            Jane Smith,               100",
    "J SMITH,                   Jane Smith,                75",
    "JANE SMITH,                J Smith,                   75",
    "J SMITH,                   J Smith,                   75",
    "MR J & MRS M SMITH,        Jane Smith,                75",
    "CHRISTOPHER HETHER,        Christopher Hetherington,  75",
    "JANE SMITH,                Jane Mary Smith,          100",
    "JANE A SMITH STRIKE FUND,  Jane Smith,               100",
    "JOHN SMITH,                Jane Smith,                50",
    "SMITH,                     Jane Smith,                50",
    "CHRISTOPHER HET,           Christopher Hetherington,  50",
    "J S,                       Jane Smith,                 0",
    "ANN OTHER,                 Jane Smith,                 0",
    "'',                        Jane Smith,                 0",
    "NORTHGATE GMB,             Northgate Unison Branch,  100",
    "UNISON SOUTHGATE BRANCH,   Northgate Unison Branch,    0",
  })
  void names_are_alike_by_whole_words_and_half_by_initials(String said, String name, int percent) {
    assertThat(NameWords.of(said).alike(NameWords.of(name))).isEqualTo(percent);
  }
}
