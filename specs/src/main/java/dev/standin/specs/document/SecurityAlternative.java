package dev.standin.specs.document;

import java.util.List;

/**
 * One way to be let in: all of its schemes together. An operation lists alternatives; any one
 * suffices.
 *
 * @param schemes what has to be sent together; empty where the document allows anonymous requests
 */
public record SecurityAlternative(List<SecurityScheme> schemes) {}
