package org.branchwork.fundraising.api.inspections;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Record that a member asks to inspect the accounting records.
 *
 * @param request its id, chosen by the caller: sent twice it is one request
 * @param memberName who asks, 1 to 100 characters
 * @param membershipNumber at most 40 characters; {@code null} when it is not known
 * @param receivedOn the day the request came, in London: today or in the last year
 * @param from the first day whose records are asked for
 * @param to the last one; not before the first, and not after today
 * @param checked whether it was checked that whoever asks was a member in that time: a member may
 *     ask for records of periods that include such a time, and for no others (s.30(1))
 * @param accountant whether an accountant comes along, as the member may have it (s.30(2)(b))
 * @param note at most 500 characters; may be empty
 */
public record RecordInspection(
    UUID request,
    String memberName,
    @Nullable String membershipNumber,
    LocalDate receivedOn,
    LocalDate from,
    LocalDate to,
    boolean checked,
    boolean accountant,
    String note) {}
