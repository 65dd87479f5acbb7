package org.branchwork.casework.api;

/**
 * A file with its content.
 *
 * @param name as the sender called it
 * @param type its media type by content
 */
public record FileContent(String name, String type, byte[] bytes) {}
