package org.branchwork.fundraising.api.statements;

import java.time.Instant;
import java.util.UUID;

/**
 * A statement file that was imported.
 *
 * @param id what its lines name it by
 * @param seq its place in the list; later files have greater ones
 * @param name as it was called where it came from
 * @param sha256 of its bytes, in 64 small hexadecimal digits
 * @param format such as {@code csv/lloyds}
 * @param lines how many movements it holds; lines of no amount do not count
 * @param newLines how many of them no earlier file had brought
 * @param importedBy an account's id, or the name of a job
 */
public record StatementFileView(
    UUID id,
    long seq,
    String name,
    String sha256,
    String format,
    int lines,
    int newLines,
    Instant importedAt,
    String importedBy) {}
