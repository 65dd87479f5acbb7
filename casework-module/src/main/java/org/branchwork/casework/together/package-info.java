/**
 * Cases brought together and taken apart, so that each can be undone. What moves is rows, in SQL
 * and past the policies ({@code V110}): the functions there ask themselves whether the caller works
 * both cases, and keep in a journal what it takes to go back. Two cases are locked in the order of
 * their numbers; one that leads on is locked before the one it leads to.
 */
package org.branchwork.casework.together;
