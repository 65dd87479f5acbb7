package org.branchwork.violations.inside.casework.cases;

/** What a module keeps to itself; public only so that the breach compiles. */
public class Hidden {}
