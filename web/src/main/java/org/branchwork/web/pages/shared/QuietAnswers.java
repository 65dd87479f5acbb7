package org.branchwork.web.pages.shared;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.branchwork.web.platform.access.NothingThere;

/**
 * Answers without a stack trace in the log what is nobody's fault: those who try addresses by the
 * thousand must not fill the disk. What is not there is "nothing here"; a page whose state went
 * with its instance begins anew.
 */
public class QuietAnswers extends ExceptionHandlerFactory {

  public QuietAnswers(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new Handler(getWrapped().getExceptionHandler());
  }

  private static final class Handler extends ExceptionHandlerWrapper {

    Handler(ExceptionHandler wrapped) {
      super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
      for (ExceptionQueuedEvent event : getUnhandledExceptionQueuedEvents()) {
        FacesContext faces = event.getContext().getContext();
        Throwable cause = event.getContext().getException();
        boolean quiet = NothingThere.causes(cause) || cause instanceof ViewExpiredException;
        if (quiet && !faces.getExternalContext().isResponseCommitted()) {
          answer(faces, cause);
          return;
        }
      }
      getWrapped().handle();
    }

    private static void answer(FacesContext faces, Throwable cause) {
      ExternalContext external = faces.getExternalContext();
      Object address = external.getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
      try {
        if (cause instanceof ViewExpiredException && address != null) {
          external.redirect(address.toString());
        } else {
          external.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        }
        faces.responseComplete();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
