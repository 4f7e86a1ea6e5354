package dev.standin.server.http;

import dev.standin.server.exchange.OpenExchange;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** Tells the exchange what is about to be answered. Runs after all that change the answer. */
final class AnswerNoted implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    OpenExchange.current().ifPresent(exchange -> exchange.answerBody(response.getEntity()));
  }
}
