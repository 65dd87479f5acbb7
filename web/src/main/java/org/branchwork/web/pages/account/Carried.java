package org.branchwork.web.pages.account;

/** A field of a form that waits until the second factor is proved. */
public record Carried(String name, String value) {}
