package org.branchwork.campaigns.api;

import java.util.Objects;

/**
 * HTML that a page may print as it stands, because this module made it from Markdown: every tag in
 * it is the renderer's own, what a writer typed is escaped, and links with a scheme other than
 * http, https, mailto or tel are emptied. Nobody else makes one.
 *
 * @param html a fragment for the body of a page whose one {@code h1} is the title; its own headings
 *     begin at {@code h2} and never skip a level
 */
public record RenderedText(String html) {

  /** Refuses null; empty is what an empty text renders to. */
  public RenderedText {
    Objects.requireNonNull(html, "html");
  }
}
