package dev.standin.clients;

import static dev.standin.server.store.ConversationState.ACTIVE;

import dev.standin.server.junit.StandinExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("long")
// In the README from here
class CleanUpTest {

  @RegisterExtension final StandinExtension standin = StandinExtension.create();

  @Test
  void isDoneThoughTheAnswerGotLost() {
    String id = standin.conversation("azure").messages("Hello").create();
    String recent = standin.conversation("azure").create();
    standin.fault("azure").once().after().status(503); // Deleted, and the client is not told.

    try (CleanUp tool = new CleanUp(standin.baseUrl("azure"), standin.credential("azure"))) {
      tool.erase(id);
    }

    standin.assertDeletedExactly("azure", id);
    standin.assertState("azure", recent, ACTIVE);
    standin.assertAsked(2); // The client's own retry got a 404.
  }
}
// to here
