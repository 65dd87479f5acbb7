package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.campaigns.api.NewsSearch;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseDesk;
import org.branchwork.casework.api.CaseSearch;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.fundraising.api.FundDesk;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every Desk and Search of every module, as the running portal has them: none without a caller. */
@ExtendWith(ArquillianExtension.class)
public class NoCallerIT {

  @Inject BeanManager beans;
  @Inject @Any Instance<Object> any;
  @Inject EnquiryDesk enquiries;
  @Inject CaseDesk cases;
  @Inject Rows rows;

  @Test
  void no_method_of_any_desk_runs_in_nobodys_name() {
    List<Class<?>> desks = desks();
    assertThat(desks).contains(CaseDesk.class, CaseSearch.class, NewsSearch.class, FundDesk.class);
    for (Class<?> desk : desks) {
      for (Method method : desk.getMethods()) {
        Object behind = any.select(desk).get();
        assertThatThrownBy(() -> method.invoke(behind, nothing(method)))
            .as(desk.getSimpleName() + "." + method.getName())
            .isInstanceOf(InvocationTargetException.class)
            .cause()
            .hasMessage("caller-missing");
      }
    }
  }

  @Test
  void the_rows_of_a_case_are_there_for_the_transaction_of_its_caller_alone() {
    String reference =
        enquiries.send(Enquiries.from("eve@example.org", false), Caller.visitor()).reference();
    UUID lead = UUID.randomUUID();

    cases.enter(reference, Caller.staff(lead, Set.of(Caller.Permission.VIEW_ALL)));

    String count = "select count(*) from casework.case_file where reference = ?";
    assertThat(rows.text(count, reference)).isEqualTo("0");
    assertThat(rows.seen(count, reference)).isEqualTo("1");
  }

  private List<Class<?>> desks() {
    Stream<Type> types =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .flatMap(bean -> bean.getTypes().stream());
    return types
        .filter(type -> type instanceof Class<?>)
        .<Class<?>>map(type -> (Class<?>) type)
        .filter(
            type ->
                type.isInterface()
                    && type.getName().matches("org\\.branchwork\\..*\\.api\\..*(Desk|Search)"))
        .distinct()
        .toList();
  }

  private static Object[] nothing(Method method) {
    return Stream.of(method.getParameterTypes())
        .map(type -> Array.get(Array.newInstance(type, 1), 0))
        .toArray();
  }
}
