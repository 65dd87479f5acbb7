package org.branchwork.casework.api.calls;

import java.time.Instant;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Channel;
import org.branchwork.casework.api.SendEnquiry;
import org.jspecify.annotations.Nullable;

/**
 * What a member told somebody of the branch, who types it in.
 *
 * @param enquiry as of the enquiry form; here telephone and e-mail address may both be missing
 * @param channel telephone, voicemail, call centre or walk-in
 * @param cameAt when it was said, at most a year ago; {@code null} for just now
 * @param keepAs what it is about, for whoever takes the case at once; {@code null} for triage
 */
public record EnterEnquiry(
    SendEnquiry enquiry, Channel channel, @Nullable Instant cameAt, @Nullable Category keepAs) {}
