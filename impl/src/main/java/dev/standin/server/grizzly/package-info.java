/**
 * What Grizzly is told. The way of a request: {@link dev.standin.server.grizzly.HttpCodec} reads
 * its head, and refuses at once what is no HTTP or over a limit. {@link
 * dev.standin.server.grizzly.BodyFilter} lets it through once its body is there, so that no thread
 * waits for a client. {@link dev.standin.server.grizzly.RequestHandler} begins to record it, and
 * looks whether it meets a fault. Unless one comes before, the JAX-RS application makes its answer:
 * what the resource gives, or what was refused in the vendor's words. The record ends, which the
 * journal, the metrics and the access log are told, and then {@link
 * dev.standin.server.grizzly.AnswerWriter} writes the answer: late, cut or not at all where a fault
 * wants it so.
 */
@NullMarked
package dev.standin.server.grizzly;

import org.jspecify.annotations.NullMarked;
