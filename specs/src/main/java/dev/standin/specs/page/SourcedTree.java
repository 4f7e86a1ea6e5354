package dev.standin.specs.page;

import com.fasterxml.jackson.databind.JsonNode;

/** A tree and where each of its nodes came from. */
public record SourcedTree(JsonNode root, SourceMap sources) {}
