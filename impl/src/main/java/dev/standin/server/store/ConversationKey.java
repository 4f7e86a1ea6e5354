package dev.standin.server.store;

import java.util.Optional;

/**
 * What a request has to name to reach a conversation.
 *
 * @param api the vendor's key
 * @param id in the vendor's canonical form
 * @param owner the request value that scopes the conversation; empty where there is none
 */
public record ConversationKey(String api, String id, Optional<String> owner) {

  /** A conversation that belongs to nobody in particular. */
  public static ConversationKey unowned(String api, String id) {
    return new ConversationKey(api, id, Optional.empty());
  }

  /** A conversation that only this owner reaches. */
  public static ConversationKey owned(String api, String id, String owner) {
    return new ConversationKey(api, id, Optional.of(owner));
  }
}
