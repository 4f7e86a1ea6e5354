package dev.standin.server.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.StandinServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What {@link StandinExtensionTest} runs. */
final class ExtensionUsers {

  /** The addresses of the servers that the tests of a class had. */
  static final Map<Class<?>, List<URI>> SEEN = new ConcurrentHashMap<>();

  private ExtensionUsers() {}

  private static StandinServer note(Object test, Standin standin) {
    SEEN.computeIfAbsent(test.getClass(), key -> new CopyOnWriteArrayList<>())
        .add(standin.server().baseUri());
    return standin.server();
  }

  /** Leaves something of each kind behind, and fails if somebody else did. */
  private static void useAll(Standin standin) {
    assertThat(standin.state("tavus", "same")).isEmpty();
    assertThat(standin.requests()).isEmpty();
    standin.conversation("tavus").id("same").create();
    assertThat(Deleting.forGood(standin, "same")).isEqualTo(204);
    standin.assertAsked(1);
    standin.fault().status(500);
    assertThat(Deleting.forGood(standin, "same")).isEqualTo(500);
  }

  static class Failing {
    @RegisterExtension final StandinExtension standin = StandinExtension.create();

    @Test
    void byAnAssertion() {
      note(this, standin);
      standin.assertAsked(1);
    }

    @Test
    void byAnError() {
      note(this, standin);
      throw new LinkageError("as it happens");
    }

    @Test
    void afterwards() {
      note(this, standin);
    }

    @AfterEach
    void fail() {
      throw new IllegalStateException("as it happens");
    }
  }

  @ExtendWith(StandinExtension.class)
  static class FailingConstructor {
    FailingConstructor(Standin standin) {
      note(this, standin);
      throw new IllegalStateException("as it happens");
    }

    @Test
    void neverRuns() {}
  }

  static class Alike {
    @RegisterExtension static final StandinExtension SHARED = StandinExtension.create();

    @BeforeEach
    void isThereAlready() {
      note(this, SHARED);
    }

    @Test
    void one() {
      useAll(SHARED);
    }

    @Test
    void another() {
      useAll(SHARED);
    }
  }

  static class Parallel {
    private static final CountDownLatch SEVERAL = new CountDownLatch(3);

    @RegisterExtension final StandinExtension standin = StandinExtension.create();

    @RepeatedTest(6)
    void test() throws InterruptedException {
      note(this, standin);
      SEVERAL.countDown();
      assertThat(SEVERAL.await(1, TimeUnit.MINUTES)).isTrue();
      useAll(standin);
    }
  }

  @ExtendWith(StandinExtension.class)
  static class ParallelParameters {
    private static final CountDownLatch SEVERAL = new CountDownLatch(3);

    @RepeatedTest(6)
    void test(Standin standin) throws InterruptedException {
      note(this, standin);
      SEVERAL.countDown();
      assertThat(SEVERAL.await(1, TimeUnit.MINUTES)).isTrue();
      useAll(standin);
    }
  }

  @ExtendWith(StandinExtension.class)
  static class Parameters {
    private final StandinServer ofConstructor;

    Parameters(Standin standin) {
      ofConstructor = standin.server();
    }

    @BeforeEach
    @AfterEach
    void isTheSame(Standin standin) {
      assertThat(standin.server()).isSameAs(ofConstructor);
    }

    @Test
    void isTheSameHere(Standin standin) {
      assertThat(standin.server()).isSameAs(ofConstructor);
    }
  }

  static class Outer {
    @RegisterExtension final StandinExtension standin = StandinExtension.create();

    @Test
    void outside() {
      useAll(standin);
    }

    @Nested
    class Inner {
      @Test
      void inside() {
        useAll(standin);
      }
    }
  }

  static class Sharing {
    private static final CyclicBarrier BOTH = new CyclicBarrier(2);

    @RegisterExtension static final StandinExtension SHARED = StandinExtension.create();

    @RepeatedTest(2)
    void test() throws Exception {
      BOTH.await(1, TimeUnit.MINUTES);
      try {
        SHARED.baseUrl("dify");
      } finally {
        BOTH.await(1, TimeUnit.MINUTES);
      }
    }
  }

  @ExtendWith(StandinExtension.class)
  static class BeforeAllParameter {
    @BeforeAll
    static void take(Standin standin) {
      note(BeforeAllParameter.class, standin);
    }

    @Test
    void neverRuns() {}
  }
}
