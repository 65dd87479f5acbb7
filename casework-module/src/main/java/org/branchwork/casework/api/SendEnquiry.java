package org.branchwork.casework.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member tells the branch on the enquiry form. Empty answers are {@code null}.
 *
 * @param formKey what makes a repeat of the same form one enquiry: 16 to 64 characters, unique for
 *     the form that was served
 * @param name 1 to 200 characters, required
 * @param telephone as typed, at most 50 characters; this or {@code email} is required
 * @param email at most 254 characters, of the form x@y
 * @param membershipNumber as typed, at most 40 characters; leading zeros stay
 * @param employer at most 200 characters
 * @param workplace at most 200 characters
 * @param message 1 to 20,000 characters, required
 * @param happenedOn when it happened; not in the future
 * @param lastDayOfEmployment may lie in the future
 * @param hearingSoon "my hearing is today or tomorrow": the case is urgent
 * @param voicemailAllowed whether a message may be left on the telephone; {@code null} not said
 * @param workAddress whether the e-mail address is one the employer can read; {@code null} not said
 * @param safeContact how and when it is safe to make contact, at most 500 characters
 * @param language language or interpreter needed, at most 200 characters
 * @param adjustments adjustments needed, at most 500 characters
 * @param representative who acts for the member, and how to reach them, at most 500 characters
 * @param files at most 10
 */
public record SendEnquiry(
    String formKey,
    String name,
    @Nullable String telephone,
    @Nullable String email,
    @Nullable String membershipNumber,
    @Nullable String employer,
    @Nullable String workplace,
    String message,
    @Nullable LocalDate happenedOn,
    @Nullable LocalDate lastDayOfEmployment,
    boolean hearingSoon,
    @Nullable Boolean voicemailAllowed,
    @Nullable Boolean workAddress,
    @Nullable String safeContact,
    @Nullable String language,
    @Nullable String adjustments,
    @Nullable String representative,
    List<NewFile> files) {

  /** The same with this employer. */
  public SendEnquiry withEmployer(@Nullable String other) {
    return new SendEnquiry(
        formKey,
        name,
        telephone,
        email,
        membershipNumber,
        other,
        workplace,
        message,
        happenedOn,
        lastDayOfEmployment,
        hearingSoon,
        voicemailAllowed,
        workAddress,
        safeContact,
        language,
        adjustments,
        representative,
        files);
  }
}
