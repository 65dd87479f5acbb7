/**
 * Code that breaks the rules of the house on purpose, a package a rule: {@code ArchitectureTest}
 * sees each rule fail here before it trusts it. Nothing else uses it, and it is never shipped.
 */
package org.branchwork.violations;
