package dev.standin.server.jaxrs;

import dev.standin.server.api.ApiDescription;

/**
 * An API with what answers its requests.
 *
 * @param resource implements its generated interface
 */
public record ApiBinding(ApiDescription api, Object resource) {}
