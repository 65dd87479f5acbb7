package org.branchwork.web.pages.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/portal",
        "/portal/cases",
        "/portal/cases/EQ-1234-5678",
        "/portal/cases?view=MINE&after=a%3D",
        "/portal/accounts/56580f3d-0912-4da1-a228-d5db2692351a"
      })
  void a_staff_page_of_this_portal_is_gone_on_to(String asked) {
    assertThat(NextPage.of(asked)).isEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/contact",
        "//evil.example",
        "/portal//evil.example",
        "/portal/../contact",
        "/portal@evil.example",
        "/portal.evil.example",
        "https://evil.example/portal",
        "/portal\\evil.example",
        "/portal/\r\nSet-Cookie: a=b",
        "/portal?next=//evil.example",
        "/portal/sign-in",
        "/portal/sign-out",
        "javascript:alert(1)"
      })
  void anything_else_leads_to_the_start_page(String asked) {
    assertThat(NextPage.of(asked)).isEqualTo("/portal");
  }
}
