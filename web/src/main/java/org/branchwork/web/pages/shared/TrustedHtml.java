package org.branchwork.web.pages.shared;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.branchwork.campaigns.api.RenderedText;

/**
 * {@code <b:html value="…"/>}: prints text that the campaigns module has rendered from Markdown.
 * Takes that type and no string, so that nothing else can be printed unescaped.
 */
@FacesComponent("org.branchwork.TrustedHtml")
public class TrustedHtml extends UIComponentBase {

  @Override
  public String getFamily() {
    return "org.branchwork";
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    Object value = getAttributes().get("value");
    if (value instanceof RenderedText text) {
      context.getResponseWriter().write(text.html());
    }
  }
}
