/**
 * Fetches mail from the branch's mailboxes and has it filed. A message is taken by its number
 * (UIDVALIDITY and UID), whoever has read it before; its bytes are stored, and the commit of that
 * is what counts as received. Only then is it read, and filed in a transaction of its own. Nothing
 * is changed or deleted on the server.
 */
package org.branchwork.web.platform.mail.fetching;
