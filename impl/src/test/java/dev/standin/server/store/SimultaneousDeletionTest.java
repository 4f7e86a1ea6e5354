package dev.standin.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.AtOnce;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class SimultaneousDeletionTest extends EveryStore {

  SimultaneousDeletionTest(StoreKind kind) {
    super(kind);
  }

  @RepeatedTest(10)
  void ofManyExactlyOneSucceeds() throws Exception {
    store.add(List.of(conversation(KEY), conversation(OTHER)));

    assertThat(AtOnce.countTrue(Collections.nCopies(16, () -> store.delete(KEY)))).isEqualTo(1);
    assertThat(AtOnce.countTrue(Collections.nCopies(16, () -> store.softDelete(OTHER))))
        .isEqualTo(1);
    assertThat(store.messages("tavus", "c1")).isEmpty();
    assertThat(store.messages("tavus", "c2")).hasSize(2);
  }
}
