package org.branchwork.violations.inside.web.pages;

/** A page that reaches past the api. */
class BurglarPage {
  org.branchwork.violations.inside.casework.cases.Hidden hidden;
}
