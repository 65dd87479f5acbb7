/**
 * One e-mail message, read from its bytes: whatever arrives gives a {@link
 * org.branchwork.web.platform.mail.reading.ReadMail}, and nothing throws. Jakarta Mail and the JDK,
 * nothing of the portal, so that the launcher reads a file just as the portal reads a mailbox.
 *
 * <p>Header lines, addresses, dates and transfer encodings are read by Jakarta Mail. Parts are cut
 * apart here, as ranges of the one array of bytes: the library's own way reads a line as long as a
 * whole file into memory, and is as strict as system properties tell it to be, which a portal among
 * others on a server should not set.
 */
package org.branchwork.web.platform.mail.reading;
