package org.branchwork.violations.platform.web.platform.mail;

/** A piece of the platform that leans on a page's framework. */
class FacedMail {
  jakarta.faces.context.FacesContext context;
}
