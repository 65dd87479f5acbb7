/**
 * The launcher: brings up a database, the migrations and the server as one command, and takes them
 * down again. It runs before and beside the portal, never inside it, so that the portal needs no
 * right to change tables and no libraries of the launcher.
 */
package org.branchwork.deploy;
