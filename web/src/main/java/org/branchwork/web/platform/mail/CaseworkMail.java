package org.branchwork.web.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.branchwork.casework.api.CaseEvent.AnswerLate;
import org.branchwork.casework.api.CaseEvent.CaseAssigned;
import org.branchwork.casework.api.CaseEvent.CaseHandedOver;
import org.branchwork.casework.api.CaseEvent.EnquiryReceived;
import org.branchwork.casework.api.CaseEvent.MemberAnswered;
import org.branchwork.casework.api.CaseEvent.MyEnquiriesRequested;
import org.branchwork.casework.api.CaseEvent.ReferralSent;
import org.branchwork.casework.api.CaseEvent.ReplySent;
import org.branchwork.casework.api.LimitEvent.LimitMoved;
import org.branchwork.casework.api.LimitEvent.NearLimitMet;
import org.branchwork.casework.api.MailEvent.MailTooLarge;
import org.branchwork.casework.api.WallEvent.CoverMissing;
import org.branchwork.casework.api.WallEvent.GlassBroken;

/** Who is told of what happens to a case; put in the transaction in which it happens. */
@ApplicationScoped
class CaseworkMail {

  private final PostRoom post;
  private final StaffNotices staff;
  private final CoverNotices covers;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected CaseworkMail() {
    this(null, null, null);
  }

  @Inject
  CaseworkMail(PostRoom post, StaffNotices staff, CoverNotices covers) {
    this.post = post;
    this.staff = staff;
    this.covers = covers;
  }

  void received(@Observes EnquiryReceived event) {
    Recipient member = Recipient.member(event.reference());
    post.put(event.eventId(), MailTemplate.ACKNOWLEDGEMENT, member);
    staff.tell(event.eventId(), MailTemplate.ENQUIRY_WAITS, event.reference());
  }

  void assigned(@Observes CaseAssigned event) {
    // whoever takes a case knows it
    if (!event.caseworker().toString().equals(event.by())) {
      Recipient caseworker = Recipient.account(event.caseworker(), event.reference());
      post.put(event.eventId(), MailTemplate.CASE_ASSIGNED, caseworker);
    }
    covers.given(event.eventId(), event.reference(), event.by());
  }

  void handedOver(@Observes CaseHandedOver event) {
    Recipient caseworker = Recipient.account(event.caseworker(), event.reference());
    post.put(event.eventId(), MailTemplate.CASE_ASSIGNED, caseworker);
    covers.given(event.eventId(), event.reference(), event.by());
  }

  void replied(@Observes ReplySent event) {
    post.put(event.eventId(), MailTemplate.REPLY, Recipient.member(event.reference(), event.at()));
  }

  void answered(@Observes MemberAnswered event) {
    if (event.caseworker() == null) {
      staff.tell(event.eventId(), MailTemplate.ENQUIRY_WAITS, event.reference());
    } else {
      Recipient caseworker = Recipient.account(event.caseworker(), event.reference());
      post.put(event.eventId(), MailTemplate.MEMBER_WROTE, caseworker);
      covers.tell(event.eventId(), MailTemplate.MEMBER_WROTE, event.reference());
    }
  }

  void answerLate(@Observes AnswerLate event) {
    staff.tell(event.eventId(), MailTemplate.ANSWER_LATE, event.reference());
  }

  void glassBroken(@Observes GlassBroken event) {
    staff.tell(event.eventId(), MailTemplate.GLASS_BROKEN, event.reference());
  }

  void limitMoved(@Observes LimitMoved event) {
    if (event.caseworker() != null) {
      Recipient caseworker = Recipient.account(event.caseworker(), event.reference());
      post.put(event.eventId(), MailTemplate.LIMIT_MOVED, caseworker);
      covers.tell(event.eventId(), MailTemplate.LIMIT_MOVED, event.reference());
    }
  }

  void nearLimitMet(@Observes NearLimitMet event) {
    staff.tell(event.eventId(), MailTemplate.LIMIT_MET, event.reference());
  }

  void coverMissing(@Observes CoverMissing event) {
    staff.tell(event.eventId(), MailTemplate.COVER_MISSING, event.reference());
  }

  void referred(@Observes ReferralSent event) {
    post.put(event.eventId(), MailTemplate.REFERRAL, Recipient.referral(event.referral()));
  }

  void tooLarge(@Observes MailTooLarge event) {
    post.put(event.eventId(), MailTemplate.TOO_LARGE, Recipient.sender(event.mail()));
  }

  void linkRequested(@Observes MyEnquiriesRequested event) {
    post.put(event.eventId(), MailTemplate.MY_LINK, Recipient.link(event.link()));
  }
}
