package dev.standin.server.openhands;

import dev.standin.server.api.Answer;
import dev.standin.server.api.PathRule;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends a caller whose path ends in a slash to the path without it, before anything is asked. */
public final class TrailingSlash implements PathRule {

  private static final Pattern CONVERSATION = Pattern.compile("(/api/conversations/[^/]+)/+");

  @Override
  public Optional<Answer> answer(URI url) {
    Matcher path = CONVERSATION.matcher(url.getRawPath());
    if (!path.matches()) {
      return Optional.empty();
    }
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    String location = url.resolve("/").resolve(path.group(1)) + query;
    return Optional.of(Answer.empty(307).with("Location", location));
  }
}
