package org.branchwork.web.platform.identity;

import java.util.List;

/**
 * Where a try to sign in comes from.
 *
 * @param network the sender's network, coarser than an address; never kept as it is
 * @param device browser and system, such as "Firefox, Linux"; empty when unknown
 * @param marks what the browser shows to be known again by; anybody can send anything
 */
public record Visit(String network, String device, List<String> marks) {}
