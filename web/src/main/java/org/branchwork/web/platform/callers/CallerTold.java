package org.branchwork.web.platform.callers;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Bound to what stands behind a Desk or Search; see {@link CallerTelling}. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface CallerTold {

  /** The annotation itself. */
  final class Literal extends AnnotationLiteral<CallerTold> implements CallerTold {
    private static final long serialVersionUID = 1L;
    static final Literal INSTANCE = new Literal();
  }
}
