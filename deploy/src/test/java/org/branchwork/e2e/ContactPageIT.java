package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContactPageIT {
  @RegisterExtension static final Portal portal = new Portal();

  @Test
  void the_contact_page_is_whole_on_a_phone_without_script_and_leaves_no_cookie() {
    var member = portal.onPhoneWithoutScript().open("/contact");

    member.scan("contact-phone");
    assertThat(member.cookies()).isEmpty();
  }

  @Test
  void the_contact_page_and_its_stylesheet_weigh_at_most_30_kilobytes() {
    var member = portal.onPhoneWithoutScript();

    var page = member.page().navigate(portal.url() + "/contact").body().length;
    var style = member.page().navigate(portal.url() + "/assets/public.css").body().length;

    assertThat(page).isGreaterThan(1_000);
    assertThat(style).isGreaterThan(1_000);
    assertThat(page + style).isLessThanOrEqualTo(30 * 1024);
  }

  @Test
  void the_contact_page_is_whole_at_a_desk() {
    portal.atDesk().open("/contact").scan("contact-desk");
  }
}
