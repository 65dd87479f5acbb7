package org.branchwork.casework.api.collectives;

import java.time.LocalDate;
import java.util.List;
import org.branchwork.casework.api.FileEntry;

/**
 * What a member reads of the collective of the own case: nothing of any other member.
 *
 * @param consent what the member agreed to, word by word
 * @param agreedOn when
 * @param chronology what is shared of it, oldest first
 * @param files what is shared of them, the latest first
 */
public record SharedMatter(
    String title,
    String consent,
    LocalDate agreedOn,
    List<CollectiveSheet.Entry> chronology,
    List<FileEntry> files) {}
