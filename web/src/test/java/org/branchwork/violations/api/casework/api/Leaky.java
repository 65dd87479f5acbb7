package org.branchwork.violations.api.casework.api;

/** A type of the api that knows more than the JDK. */
public interface Leaky {
  jakarta.persistence.EntityManager manager();
}
