package org.branchwork.casework.api.deadlines;

import java.util.regex.Pattern;

/**
 * The number on a certificate of early conciliation, such as {@code R123456/26/01}: one or two
 * letters, six digits, two and two digits, as the tribunals' own software takes it ({@code
 * hmcts/et-ccd-callbacks}, {@code AcasService}). Only its form is looked at; nobody is asked.
 */
public final class AcasCertificate {

  private static final Pattern FORM = Pattern.compile("[a-zA-Z]{1,2}[0-9]{6}/[0-9]{2}/[0-9]{2}");

  private AcasCertificate() {}

  /** Whether the text is a number of this form and nothing else. */
  public static boolean hasForm(String number) {
    return FORM.matcher(number).matches();
  }
}
