package org.branchwork.web.platform.throttle;

/**
 * What somebody is told whose form came too soon.
 *
 * @param seconds until it is taken, whatever others send meanwhile
 * @param turn goes along with the form when it is sent again
 */
public record Wait(long seconds, String turn) {}
