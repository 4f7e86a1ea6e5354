/**
 * Cases put to a server, and their verdicts. {@code SuiteRun} puts them, some at once, and judges
 * at the end what only all of them together show. {@code CaseRunner} puts one, unless the server
 * has stopped answering; {@code ChangeGuard} holds back what could change something that is
 * nobody's to change. {@code CaseRun} makes what the case is about ({@code Conversations}), sends
 * its request and looks at what became of it ({@code StateLook}); {@code Scenario} does so for
 * cases of several deletions. {@code Evidence} has what was sent and what is wrong with it, each as
 * a {@code Step}.
 */
@NullMarked
package dev.standin.conformance.run;

import org.jspecify.annotations.NullMarked;
