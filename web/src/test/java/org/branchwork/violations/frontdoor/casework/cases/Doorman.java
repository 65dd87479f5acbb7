package org.branchwork.violations.frontdoor.casework.cases;

/** A class of a module that reads requests. */
class Doorman {
  jakarta.servlet.http.HttpServletRequest request;
}
