package dev.standin.server.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.server.ControlOptions;
import dev.standin.server.ServerOptions;
import dev.standin.server.store.ConversationState;
import dev.standin.server.store.StoredConversation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opentest4j.AssertionFailedError;

class StandinTest {

  @RegisterExtension final StandinExtension standin = StandinExtension.create();

  @RegisterExtension
  final StandinExtension forgetful =
      StandinExtension.with(
          ServerOptions.defaults()
              .withControl(ControlOptions.open().withJournal(1))
              .withCredential("azure", "secret"));

  @Test
  void whatWasDeletedIsThatAndNothingElse() {
    String gone = standin.conversation("tavus").create();
    standin.conversation("tavus").create();

    Deleting.forGood(standin, gone);

    standin.assertDeletedExactly("tavus", gone);
    standin.assertDeletedExactly(Map.of("tavus", List.of(gone)));
    standin.assertState("tavus", gone, ConversationState.DELETED);
    standin.assertAsked(1);
  }

  @Test
  void aConversationIsAsOldAsItIsToldToBe() {
    Instant then = Instant.parse("2024-01-31T12:00:00Z");
    String id = standin.conversation("tavus").createdAt(then).create();
    String active =
        standin.conversation("tavus").createdAt(then).lastActivityAt(then.plusSeconds(1)).create();

    StoredConversation made = standin.server().store().find("tavus", id).orElseThrow();
    assertThat(List.of(made.createdAt(), made.lastActivityAt())).containsOnly(then);
    assertThat(standin.server().store().find("tavus", active).orElseThrow().lastActivityAt())
        .isEqualTo(then.plusSeconds(1));
  }

  @Test
  void saysWhatWasNotDeletedAndWhatWasBesidesAndWhatWasAsked() {
    standin.conversation("tavus").id("kept").create();
    standin.conversation("tavus").id("gone").create();
    standin.conversation("tavus").id("hidden").create();
    Deleting.forGood(standin, "gone");
    Deleting.softly(standin, "hidden");
    Deleting.forGood(standin, "nowhere");
    standin.fault("tavus").once().status(500);
    Deleting.forGood(standin, "kept");

    assertThatThrownBy(() -> standin.assertDeletedExactly("tavus", "kept", "hidden"))
        .isInstanceOf(AssertionFailedError.class)
        .message()
        .isEqualToNormalizingNewlines(
            """
            tavus hidden was only soft-deleted
            tavus kept was not deleted
            tavus gone was deleted for good, and was to stay
            What was asked:
              1. DELETE /v2/conversations/gone?hard=true: 204, deleted for good
              2. DELETE /v2/conversations/hidden: 204, soft-deleted
              3. DELETE /v2/conversations/nowhere?hard=true: 400, nothing deleted; there is no such conversation
              4. DELETE /v2/conversations/kept?hard=true: 500, nothing deleted; fault: status 500 before anything was done""");
    assertThatThrownBy(standin::assertNothingDeleted)
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContaining("tavus hidden was soft-deleted, and was to stay");
  }

  @Test
  void saysHowManyRequestsCame() {
    assertThatThrownBy(() -> standin.assertAsked(1))
        .isInstanceOf(AssertionFailedError.class)
        .message()
        .isEqualToNormalizingNewlines(
            """
            1 requests were expected, and 0 came
            Nothing was asked of any API.""");
  }

  @Test
  void waitsForARequestThatItsClientDoesNotWaitFor() {
    String id = standin.conversation("tavus").create();
    Thread client = new Thread(() -> Deleting.forGood(standin, id));
    client.start();

    standin.awaitAsked(1, Duration.ofSeconds(30));

    standin.assertDeletedExactly("tavus", id);
  }

  @Test
  void saysInWhichStateAConversationIs() {
    String id = standin.conversation("tavus").create();

    assertThatThrownBy(() -> standin.assertState("tavus", id, ConversationState.DELETED))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageStartingWith("tavus %s was to be DELETED, and is ACTIVE".formatted(id));
    assertThatThrownBy(() -> standin.assertState("tavus", "x", ConversationState.DELETED))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageStartingWith("tavus x was to be DELETED, and was never there");
  }

  @Test
  void beginsWithoutConversations() {
    for (String vendor : List.of("openhands", "dify", "azure", "botpress", "tavus")) {
      assertThat(standin.server().store().anyActive(vendor)).isEmpty();
    }
  }

  @Test
  void anyTextIsACredentialWhereNoneIsAskedFor() {
    assertThat(standin.credential("azure")).isNotEmpty();
    assertThat(forgetful.credential("azure")).isEqualTo("secret");
    assertThat(standin.credential("dify")).isEqualTo("standin-dify-key");
  }

  @Test
  void refusesToJudgeAJournalThatIsNotWhole() {
    Deleting.forGood(forgetful, "a");
    Deleting.forGood(forgetful, "b");

    assertThatThrownBy(forgetful::assertNothingDeleted)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the last 1 requests, and 1 were lost");
  }

  @Test
  void saysWhatCannotBe() {
    assertThatThrownBy(() -> standin.baseUrl("difi"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "There is no vendor 'difi'; the vendors are [azure, botpress, dify, openhands, tavus]");
    assertThatThrownBy(() -> standin.assertDeletedExactly("difi"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> standin.conversation("tavus").owner("alice").create())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("tavus has no owners");
    assertThatThrownBy(() -> standin.conversation("openhands").id("1").create())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> standin.fault().status(200))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> standin.fault().times(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
