package org.branchwork.violations.names;

/** Nobody knows what it does. */
class CaseManager {}
