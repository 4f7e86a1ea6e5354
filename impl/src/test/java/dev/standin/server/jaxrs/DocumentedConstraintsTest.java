package dev.standin.server.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.api.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** However deep a constraint is, it is found; what has none is let through. */
class DocumentedConstraintsTest {

  /** What a generated interface could have. */
  public interface Api {
    void required(@PathParam("id") @NotNull String id, @HeaderParam("X-User") @NotNull String user);

    void body(@NotNull Free body);

    void ofItems(@Nullable List<@Size(max = 1) String> items);

    void ofValues(@Nullable Map<String, List<@Max(1) Long>> values);

    void ofNulls(List<@NotNull String> items);

    void twice(@Size(min = 1) @Size(max = 2) String text);

    void inside(@Valid @NotNull Outer body);
  }

  /** Without limits. */
  public record Free(@Nullable String text, @Nullable Free more) {}

  /** With them in what it holds. */
  public record Outer(@Nullable List<@Valid Inner> inner) {}

  /** With them. */
  public record Inner(@Size(max = 1) String text) {}

  private static final class Resource implements Api {
    @Override
    public void required(String id, String user) {}

    @Override
    public void body(Free body) {}

    @Override
    public void ofItems(@Nullable List<String> items) {}

    @Override
    public void ofValues(@Nullable Map<String, List<Long>> values) {}

    @Override
    public void ofNulls(List<String> items) {}

    @Override
    public void twice(String text) {}

    @Override
    public void inside(Outer body) {}
  }

  @Test
  void whatIsRequiredIsThere() {
    assertThat(refused("required", "id", "me")).isEmpty();
    assertThat(refused("required", "id", null)).hasValue("header.X-User: Field required");
    assertThat(refused("required", null, null)).hasValue("path.id: Field required");
    assertThat(refused("body", new Free(null, new Free("", null)))).isEmpty();
    assertThat(refused("body", (Object) null)).hasValue("body: Field required");
  }

  @Test
  void limitsAreKept() {
    assertThat(refused("ofItems", List.of("a"))).isEmpty();
    assertThat(refused("ofItems", List.of("ab"))).isPresent();
    assertThat(refused("ofValues", Map.of("a", List.of(1L)))).isEmpty();
    assertThat(refused("ofValues", Map.of("a", List.of(1L, 2L)))).isPresent();
    assertThat(refused("ofNulls", Arrays.asList("a", null))).isPresent();
    assertThat(refused("twice", "ab")).isEmpty();
    assertThat(refused("twice", "abc")).isPresent();
    assertThat(refused("inside", new Outer(List.of(new Inner("a"))))).isEmpty();
    assertThat(refused("inside", new Outer(List.of(new Inner("ab"))))).isPresent();
  }

  @SuppressWarnings("NullAway") // It takes variable arguments for none that may be null.
  private static Optional<String> refused(String method, @Nullable Object... arguments) {
    Method declared =
        Arrays.stream(Api.class.getMethods())
            .filter(it -> it.getName().equals(method))
            .findFirst()
            .orElseThrow();
    return new DocumentedConstraints(declared)
        .refusal(new Resource(), declared, arguments)
        .map(DocumentedConstraintsTest::text);
  }

  private static String text(Refusal refusal) {
    return String.join(".", refusal.location()) + ": " + refusal.message();
  }
}
