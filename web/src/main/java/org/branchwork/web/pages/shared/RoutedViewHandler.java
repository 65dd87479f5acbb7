package org.branchwork.web.pages.shared;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import org.branchwork.web.platform.access.PortalServlet;

/** Forms post to the address the reader sees, not to the page file behind it. */
public class RoutedViewHandler extends ViewHandlerWrapper {

  public RoutedViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  /** Stateless from the first moment: later is too late, others have made a session by then. */
  @Override
  public UIViewRoot createView(FacesContext context, String viewId) {
    UIViewRoot root = super.createView(context, viewId);
    Object stateless = context.getExternalContext().getRequestMap().get(PortalServlet.STATELESS);
    if (Boolean.TRUE.equals(stateless)) {
      root.setTransient(true);
    }
    return root;
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    Map<String, Object> request = context.getExternalContext().getRequestMap();
    Object uri = request.get(RequestDispatcher.FORWARD_REQUEST_URI);
    boolean same =
        context.getViewRoot() != null && viewId.equals(context.getViewRoot().getViewId());
    if (uri == null || !same) {
      return super.getActionURL(context, viewId);
    }
    Object query = request.get(RequestDispatcher.FORWARD_QUERY_STRING);
    return query == null ? uri.toString() : uri + "?" + query;
  }
}
