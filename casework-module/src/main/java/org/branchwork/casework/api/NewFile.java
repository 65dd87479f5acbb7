package org.branchwork.casework.api;

/**
 * A file to be kept with a message. The caller has checked its type and stripped its metadata.
 *
 * @param name as the sender called it, 1 to 200 characters, no path
 * @param type its media type by content
 * @param bytes the content, 1 byte to 10 MiB
 */
public record NewFile(String name, String type, byte[] bytes) {}
