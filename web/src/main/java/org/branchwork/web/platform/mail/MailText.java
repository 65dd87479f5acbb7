package org.branchwork.web.platform.mail;

/** What a mail says; shown in the demo alone. */
public record MailText(String to, String subject, String text) {}
