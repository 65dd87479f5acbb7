package org.branchwork.violations.hidden.casework.cases;

/** A class behind the api that everybody can see. */
public class Exposed {}
