/**
 * Where a request comes from: the other end of the connection, or, where that is a proxy that the
 * settings name, whom the proxy says it forwards for. And what only the machine itself and the
 * management addresses may ask.
 */
package org.branchwork.web.platform.clients;
