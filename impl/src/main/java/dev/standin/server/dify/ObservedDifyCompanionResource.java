package dev.standin.server.dify;

import dev.standin.generated.dify.companion.model.SortBy;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.RefusedException;
import dev.standin.server.vendor.VendorConversations;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * As Dify's service was seen to, which knows no cursor that is deleted: who deletes the last of a
 * page cannot go on behind it.
 */
public final class ObservedDifyCompanionResource extends DifyCompanionResource {

  public ObservedDifyCompanionResource(VendorConversations conversations) {
    super(conversations);
  }

  @Override
  public GetConversationsListReply getConversationsList(
      String user, @Nullable String lastId, Integer limit, SortBy sortBy) {
    boolean isGone =
        lastId != null
            && !lastId.isEmpty()
            && conversations().find(Optional.of(user), lastId).isEmpty();
    if (isGone) {
      throw new RefusedException(Refusal.noSuchConversation(NO_LAST));
    }
    return super.getConversationsList(user, lastId, limit, sortBy);
  }
}
