/** What the portal keeps and does beside the database when a case is erased. */
package org.branchwork.web.platform.erasure;
