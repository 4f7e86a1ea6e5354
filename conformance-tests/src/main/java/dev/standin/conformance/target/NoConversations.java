package dev.standin.conformance.target;

import dev.standin.conformance.run.Sender;
import dev.standin.conformance.target.api.Conversation;
import dev.standin.conformance.target.api.PrerequisiteException;
import java.net.URI;
import java.util.Map;

/** Nobody said where conversations come from. */
record NoConversations() implements ConversationSource {

  @Override
  public Conversation next(Sender sender, URI baseUrl, Map<String, String> owner) {
    throw new PrerequisiteException(
        "no conversation could be made: a target file has to say how, under `conversations`");
  }
}
