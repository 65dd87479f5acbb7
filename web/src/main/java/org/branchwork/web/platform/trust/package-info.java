/** What the rounds of proof and the tests found, read from the files that they write. */
package org.branchwork.web.platform.trust;
