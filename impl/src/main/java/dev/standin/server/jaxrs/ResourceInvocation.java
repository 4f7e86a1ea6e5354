package dev.standin.server.jaxrs;

import dev.standin.server.api.Refusal;
import dev.standin.server.api.RefusedException;
import jakarta.ws.rs.core.Response;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.glassfish.jersey.server.model.Invocable;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;
import org.jspecify.annotations.Nullable;

/**
 * Calls the methods of resources with arguments that are as documented, and takes a refusal for the
 * answer that it is. By Jersey's own way, which is reflection, it would be wrapped twice, each time
 * with a stack trace, which takes longer than all that the resource does.
 */
final class ResourceInvocation implements ResourceMethodInvocationHandlerProvider {

  @Override
  public InvocationHandler create(Invocable invocable) {
    // Made for the first request: most methods are asked nothing.
    AtomicReference<@Nullable InvocationHandler> made = new AtomicReference<>();
    return (resource, declared, arguments) -> {
      InvocationHandler handler = made.get();
      if (handler == null) {
        handler = handler(invocable);
        made.set(handler);
      }
      return handler.invoke(resource, declared, arguments);
    };
  }

  private static InvocationHandler handler(Invocable invocable) {
    MethodHandle method = handle(invocable);
    DocumentedConstraints constraints = new DocumentedConstraints(invocable.getDefinitionMethod());
    return (resource, declared, arguments) -> {
      try {
        Optional<Refusal> refusal = constraints.refusal(resource, declared, arguments);
        Object given = refusal.isPresent() ? refusal.get() : method.invoke(resource, arguments);
        // Jersey's own methods, for OPTIONS, give a response.
        return given instanceof Response ? given : AnswerFilter.response(given);
      } catch (RefusedException e) {
        return AnswerFilter.response(e.refusal());
      } catch (Throwable e) {
        throw new InvocationTargetException(e);
      }
    };
  }

  private static MethodHandle handle(Invocable invocable) {
    try {
      // Of the interface, which is public where its implementation need not be.
      return MethodHandles.publicLookup()
          .unreflect(invocable.getDefinitionMethod())
          .asSpreader(Object[].class, invocable.getParameters().size());
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException("not public: " + invocable, e);
    }
  }
}
