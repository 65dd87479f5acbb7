/**
 * Mail. Modules never mention it: what they tell becomes an outbox row here, in the same
 * transaction, and the row becomes a mail afterwards.
 *
 * <p>A mail is read on shared screens and in mailboxes that others can open. So subject, sender and
 * text name neither the matter nor the union; a mail says only that there is something to read, and
 * where. An address the member called a work address gets no mail at all.
 *
 * <p>Rows hold ids. Addresses and links are looked up, and the text is written, when the mail is
 * sent. Its Message-ID and date are kept before the first try, so that every try is the same mail.
 */
package org.branchwork.web.platform.mail;
