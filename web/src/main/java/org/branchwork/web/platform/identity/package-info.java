/**
 * Who may sign in, with what, and who is signed in now.
 *
 * <p>A sign-in is a row in PostgreSQL, known to the browser by a random key in a cookie and kept
 * here as its hash. It is read once a request: what is taken away is gone at the next click, on
 * every instance. The HTTP session holds nothing of it.
 *
 * <p>The way in is a password (argon2id) and a code (TOTP, or a recovery code), each try counted
 * before it is judged. An unknown address costs the same work and gets the same answer. Nobody else
 * ever chooses a password or a second factor: whoever keeps the accounts makes single-use links,
 * and the owner proves the other factor to use one.
 *
 * <p>The desks that hash are not transactional, so that no connection waits for a hash; what they
 * write goes through the {@code …Records} beans, each call one transaction together with its {@link
 * org.branchwork.web.platform.identity.IdentityEvent}.
 */
package org.branchwork.web.platform.identity;
