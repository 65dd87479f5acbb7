package org.branchwork.violations.siblings.casework.cases;

/** A class of one module that reads another's. */
class Neighbour {
  org.branchwork.campaigns.api.PostView post;
}
