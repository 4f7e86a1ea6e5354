package dev.standin.server.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.fault.Fault;
import dev.standin.server.fault.Fault.When;
import dev.standin.server.fault.FaultRule;
import dev.standin.server.junit.ConversationBuilder;
import dev.standin.server.junit.StandinExtension;
import dev.standin.server.store.ConversationState;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole clean-up at the vendors that page by cursor: make, list, look, delete, look again. */
class CompanionsTest {

  private static final Instant START = Instant.parse("2024-01-31T12:00:00Z");

  @RegisterExtension final StandinExtension standin = StandinExtension.create();

  @ParameterizedTest
  @EnumSource
  void whatIsMadeIsThereUntilItIsDeleted(Companion vendor) {
    String id = vendor.make(standin, "alice");

    standin.assertState(vendor.key(), id, ConversationState.ACTIVE);
    assertThat(ids(vendor, "alice")).containsExactly(id);
    if (vendor != Companion.OPENHANDS) { // It knows no owners.
      assertThat(ids(vendor, "bob")).isEmpty();
    }
    if (vendor != Companion.DIFY) { // It has no such call.
      assertThat(vendor.get(standin, "alice", id).statusCode()).isEqualTo(200);
    }

    assertThat(vendor.delete(standin, "alice", id)).isBetween(200, 204);

    if (vendor != Companion.DIFY) {
      assertThat(vendor.get(standin, "alice", id).statusCode()).isEqualTo(404);
    }
    assertThat(ids(vendor, "alice")).isEmpty();
    standin.assertDeletedExactly(vendor.key(), id);
  }

  @ParameterizedTest
  @EnumSource
  void whoDeletesBetweenPagesMissesNone(Companion vendor) {
    List<String> made = make(vendor, 7);
    List<String> deleted = new ArrayList<>();
    @Nullable String cursor = "";
    for (int pages = 0; cursor != null && pages < 10; pages++) {
      Response page = vendor.list(standin, "alice", 2, cursor);
      assertThat(page.statusCode()).isEqualTo(200);
      for (String id : vendor.ids(page)) {
        vendor.delete(standin, "alice", id);
        deleted.add(id);
      }
      cursor = vendor.next(page);
    }

    assertThat(deleted).isEqualTo(made);
    standin.assertDeletedExactly(vendor.key(), made.toArray(String[]::new));
  }

  @ParameterizedTest
  @EnumSource
  void theOldestComeFirstIfAskedFor(Companion vendor) {
    List<String> made = make(vendor, 3);

    Response list = vendor.list(standin, "alice", 3, vendor.oldestFirst);

    assertThat(vendor.ids(list)).containsExactly(made.get(2), made.get(1), made.get(0));
  }

  @ParameterizedTest
  @EnumSource
  void aCursorThatNamesNothingIsRefused(Companion vendor) {
    vendor.make(standin, "alice");

    assertThat(vendor.list(standin, "alice", 2, "nothing").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void aListFailsAtItsThirdPageIfThatIsAskedFor(Companion vendor) {
    standin
        .server()
        .faults()
        .add(
            new FaultRule(
                new Fault.Status(When.BEFORE, 503, Duration.ZERO, Optional.empty()),
                Optional.of(vendor.key()),
                List.of(),
                0.34,
                OptionalInt.of(1)));

    assertThat(IntStream.range(0, 4).map(i -> vendor.list(standin, "alice", 2, "").statusCode()))
        .containsExactly(200, 200, 503, 200);
  }

  /** The newest first. */
  private List<String> make(Companion vendor, int many) {
    return IntStream.range(0, many)
        .mapToObj(
            i -> {
              ConversationBuilder made =
                  standin.conversation(vendor.key()).createdAt(START.minusSeconds(i));
              return vendor == Companion.OPENHANDS ? made.create() : made.owner("alice").create();
            })
        .toList();
  }

  private List<String> ids(Companion vendor, String owner) {
    return vendor.ids(vendor.list(standin, owner, 10, ""));
  }
}
