package dev.standin.server.dify;

import dev.standin.server.api.Answer;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The operation as the service has it: {@code api/controllers/service_api/app/conversation.py} of
 * langgenius/dify. The body is read after the credential was looked at, whatever it is said to be.
 */
@Path("")
public interface ObservedDifyApi {

  @DELETE
  @Path("/v1/conversations/{conversation_id}")
  Answer deleteConversation(
      @PathParam("conversation_id") String conversationId,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      byte[] body);
}
