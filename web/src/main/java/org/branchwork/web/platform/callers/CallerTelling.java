package org.branchwork.web.platform.callers;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a call without a caller, and tells the others' to the transaction, where it stays until
 * the transaction ends or the next call: what is written at the very end is written by the caller
 * too. A desk called by a desk gives the outer one its caller back.
 */
@CallerTold
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class CallerTelling {

  @Inject TransactionCaller transaction;

  /** Inside {@code @Transactional}, which belongs to the platform and comes before. */
  @AroundInvoke
  public Object tell(InvocationContext call) throws Exception {
    ToldCaller outer = transaction.tell(ToldCaller.among(call.getParameters()));
    Object result;
    try {
      result = call.proceed();
    } catch (Exception e) {
      giveBack(outer, e);
      throw e;
    }
    transaction.giveBack(outer);
    return result;
  }

  /** A statement that failed has made the connection useless; its exception is the one to tell. */
  private void giveBack(@Nullable ToldCaller outer, Exception why) {
    try {
      transaction.giveBack(outer);
    } catch (RuntimeException e) {
      why.addSuppressed(e);
    }
  }
}
