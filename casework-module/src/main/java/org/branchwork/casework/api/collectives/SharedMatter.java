package org.branchwork.casework.api.collectives;

import java.time.Instant;
import java.util.List;
import org.branchwork.casework.api.FileEntry;

/**
 * What a member reads of the collective of the own case: nothing of any other member.
 *
 * @param consent what the member agreed to, word by word
 * @param agreedAt when
 * @param chronology what is shared of it, oldest first
 * @param files what is shared of them, the latest first
 */
public record SharedMatter(
    String title,
    String consent,
    Instant agreedAt,
    List<CollectiveSheet.Entry> chronology,
    List<FileEntry> files) {}
