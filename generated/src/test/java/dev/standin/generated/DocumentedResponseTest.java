package dev.standin.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.generated.shop.ShopApi.ListItemsReply;
import dev.standin.generated.shop.model.Problem;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Slot;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The factories of an operation make the responses that its document declares, and no other. */
class DocumentedResponseTest {

  private static final String OPERATIONS = "dev.standin.generated.GeneratedApi#operations";

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource(OPERATIONS)
  void everyDocumentedResponseCanBeMadeAndNoOther(GeneratedApi api, Operation operation)
      throws ReflectiveOperationException {
    Set<String> possible = new TreeSet<>();
    for (Method factory : GeneratedApi.factoriesOf(api.methodOf(operation))) {
      possible.addAll(responsesOf(factory));
    }
    assertThat(possible).isNotEmpty().isEqualTo(documentedBy(operation));
  }

  @Test
  void aRangeRefusesAStatusOutsideIt() {
    assertThatThrownBy(() -> ListItemsReply.status4XX(500, new Problem()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "listItems: status 500 does not belong to 4XX, which takes 400 to 499 except 404");
  }

  @Test
  void defaultRefusesWhatIsDeclaredExactlyOrByARange() {
    assertThatThrownBy(() -> ListItemsReply.otherwise(400))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "listItems: status 400 does not belong to default,"
                + " which takes 100 to 599 except 200, 404, 4XX");
  }

  @Test
  void showsStatusAndBody() {
    assertThat(ListItemsReply.otherwise(500)).hasToString("500");
    assertThat(ListItemsReply.status200TextCsv("a;b")).hasToString("200 a;b");
  }

  /** Each response that the factory agrees to make, as status and media type. */
  private static List<String> responsesOf(Method factory) throws ReflectiveOperationException {
    List<String> responses = new ArrayList<>();
    boolean takesStatus =
        factory.getParameterCount() > 0 && factory.getParameterTypes()[0].equals(int.class);
    for (int status : takesStatus ? IntStream.range(-1, 1000).toArray() : new int[] {0}) {
      Object[] arguments = new Object[factory.getParameterCount()];
      if (takesStatus) {
        arguments[0] = status;
      }
      try {
        DocumentedResponse response = (DocumentedResponse) factory.invoke(null, arguments);
        responses.add(response.status() + " " + response.mediaType());
      } catch (InvocationTargetException e) {
        assertThat(e.getCause()).isInstanceOf(IllegalArgumentException.class);
      }
    }
    return responses;
  }

  private static Set<String> documentedBy(Operation operation) {
    Set<String> documented = new TreeSet<>();
    for (int status = 100; status < 600; status++) {
      for (Slot slot : operation.slots()) {
        if (operation.keyFor(status).filter(slot.status()::equals).isPresent()) {
          // An answer has one media type.
          String mediaType = slot.mediaType().orElse("null");
          documented.add(status + " " + mediaType.replace("*/*", "application/octet-stream"));
        }
      }
    }
    return documented;
  }
}
