package org.branchwork.casework.api;

import java.util.UUID;

/**
 * A file kept with a message, without its content.
 *
 * @param id random; not a right to read by itself
 * @param size in bytes
 */
public record FileEntry(UUID id, String name, String type, long size) {}
