package dev.standin.server.openhands;

import dev.standin.server.api.Answer;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/**
 * The operation as the service has it: {@code openhands/agent_server/conversation_router.py} of
 * OpenHands/software-agent-sdk. It reads ids that the page's type does not have.
 */
@Path("")
public interface ObservedOpenhandsApi {

  @DELETE
  @Path("/api/conversations/{conversation_id}")
  @Produces("application/json")
  Answer deleteConversation(@PathParam("conversation_id") String conversationId);
}
