package dev.standin.server.vendors;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.standin.server.RawHttp;
import dev.standin.server.ServerFixture;
import dev.standin.server.ServerOptions;
import dev.standin.server.VendorClient;
import dev.standin.server.journal.Entry;
import dev.standin.server.journal.JournalQuery;
import dev.standin.testsupport.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each vendor's API answers, to the letter, where pages are silent too. A file in {@code
 * src/test/answers}, {@code <vendor>[-<profile>][-with-key].txt}, has a paragraph for each thing
 * shown: requests ({@code >}), each with its answer ({@code <}) and what is left of the
 * conversations that were changed ({@code =}). Answers and what is left are written anew where they
 * are accepted. In requests {@code ${id}} is a conversation of the client's owner, {@code ${bobs}}
 * one of bob's, {@code ${nobodys}} one without an owner, {@code ${deleted}} one that is deleted,
 * {@code ${uuid}} an id of nothing, {@code ${BOM}} a byte order mark; {@code ${ID}}, {@code ${hex}}
 * and {@code ${%id}} spell {@code ${id}} otherwise.
 */
class AnswersTest {

  private static final Path FILES =
      Path.of(System.getProperty("basedir", "")).resolve("src/test/answers");

  private static final Pattern NAME = Pattern.compile("\\$\\{([%\\w-]+)}");

  private static final String UNCHANGED = "ACTIVE, messages: 2";

  private static final Pattern ERROR = Pattern.compile("err_\\w+");

  private static final Pattern SHOWN =
      Pattern.compile("(?i)(Accept-Encoding|Allow|Location|WWW-Authenticate): .*");

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void areAsApproved(String name) throws IOException {
    String[] parts = name.replaceAll("(-with-key)?\\.txt$", "").split("-", 2);
    String vendor = parts[0];
    ServerOptions options = ServerOptions.defaults();
    options = parts.length == 1 ? options : options.withProfile(vendor, parts[1]);
    options = name.contains("-with-key") ? options.withCredential(vendor, "k") : options;
    String[] paragraphs = Files.readString(FILES.resolve(name)).strip().split("\n\n");
    VendorClient client = VendorClient.valueOf(vendor.toUpperCase(Locale.ROOT));
    List<String> defaults = paragraphs[0].lines().flatMap(line -> said(line).stream()).toList();
    ServerFixture server = new ServerFixture(options);
    server.start();
    List<String> answered = new ArrayList<>(List.of(paragraphs[0]));
    try {
      for (String paragraph : List.of(paragraphs).subList(1, paragraphs.length)) {
        server.store().clear(Optional.empty());
        server.server().journal().clear();
        answered.add(new Paragraph(server, client, defaults).answered(paragraph));
      }
    } finally {
      server.server().close();
    }
    GoldenFile.at(FILES.resolve(name))
        .vendor(vendor)
        .mustEqual(String.join("\n\n", answered) + "\n");
  }

  /** Requests to one server, about conversations of their own. */
  private static final class Paragraph {

    private final ServerFixture server;
    private final VendorClient client;
    private final List<String> defaults;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> states = new HashMap<>();
    private final List<String> errors = new ArrayList<>();

    Paragraph(ServerFixture server, VendorClient client, List<String> defaults) {
      this.server = server;
      this.client = client;
      this.defaults = defaults;
    }

    String answered(String text) throws IOException {
      List<String> all = new ArrayList<>();
      List<String> request = new ArrayList<>();
      // The answer to the last may not be written down yet.
      for (String line : (text + "\n<").lines().toList()) {
        if (!line.startsWith("<") && !line.startsWith("=")) {
          all.add(line);
          request.addAll(said(line));
        } else if (!request.isEmpty()) {
          all.addAll(answer(request));
          all.addAll(changes());
          request.clear();
        }
      }
      return String.join("\n", all);
    }

    private List<String> answer(List<String> request) throws IOException {
      List<String> own = request.subList(1, request.size());
      String body = withIds(body(own).or(() -> body(defaults)).orElse(""));
      List<String> fields = new ArrayList<>(fields(own));
      fields(defaults).stream()
          .filter(field -> fields(own).stream().noneMatch(each -> name(each).equals(name(field))))
          .forEach(fields::add);
      // Without a value it says that the default is not to be sent.
      fields.removeIf(field -> field.endsWith(":"));
      if (!body.isEmpty()) {
        fields.add("Content-Length: " + body.getBytes(UTF_8).length);
      }
      String head = withIds(RawHttp.request(request.get(0), fields.toArray(String[]::new)));
      String octets = new String((head + body).getBytes(UTF_8), ISO_8859_1);
      String answer = RawHttp.send(server.server().baseUri(), octets);
      return shown(new String(answer.getBytes(ISO_8859_1), UTF_8));
    }

    /** Status and media type in one line, then other fields that matter, then the body. */
    private List<String> shown(String answer) {
      String[] headAndBody = answer.split("\r\n\r\n", 2);
      String[] head = headAndBody[0].split("\r\n");
      String type =
          Stream.of(head)
              .filter(field -> field.startsWith("Content-Type: "))
              .map(field -> field.substring("Content-Type:".length()))
              .collect(Collectors.joining());
      return Stream.of(
              Stream.of(answer.substring("HTTP/1.1 ".length(), 12) + type),
              Stream.of(head).filter(field -> SHOWN.matcher(field).matches()).sorted(),
              headAndBody[1].lines())
          .flatMap(lines -> lines)
          .map(line -> "< " + withNames(line))
          .toList();
    }

    private String withIds(String text) {
      return NAME.matcher(text).replaceAll(match -> Matcher.quoteReplacement(id(match.group(1))));
    }

    private String withNames(String text) {
      String named = text;
      for (Map.Entry<String, String> each : ids.entrySet()) {
        named = named.replace(each.getValue(), "${" + each.getKey() + "}");
      }
      return ERROR.matcher(named).replaceAll(match -> "err_" + number(match.group()));
    }

    /** Which of the errors of this paragraph it is: each has an id of its own. */
    private int number(String error) {
      if (!errors.contains(error)) {
        errors.add(error);
      }
      return errors.indexOf(error) + 1;
    }

    private String id(String name) {
      return switch (name) {
        case "ID" -> id("id").toUpperCase(Locale.ROOT);
        case "BOM" -> "\uFEFF";
        case "hex" -> id("id").replace("-", "");
        case "%id" -> "%%%02x".formatted((int) id("id").charAt(0)) + id("id").substring(1);
        default -> ids.computeIfAbsent(name, this::made);
      };
    }

    private String made(String name) {
      return switch (name) {
        case "uuid" -> UUID.randomUUID().toString();
        case "id" -> client.conversation(server);
        case "nobodys" -> server.conversation(client.key(), null);
        case "deleted" -> {
          String id = client.conversation(server);
          client.delete(server, id);
          yield id;
        }
        default -> server.conversation(client.key(), name.replaceFirst("s$", ""));
      };
    }

    /** What has become of conversations that were changed, and whom the journal says it was. */
    private List<String> changes() {
      List<String> changes = new ArrayList<>();
      ids.forEach(
          (name, id) ->
              server
                  .store()
                  .find(client.key(), id)
                  .map(found -> found.state() + ", messages: " + found.messageCount())
                  .filter(state -> !state.equals(states.getOrDefault(name, UNCHANGED)))
                  .ifPresent(
                      state -> {
                        states.put(name, state);
                        changes.add("= ${%s}: %s, journal: %s".formatted(name, state, journal()));
                      }));
      return changes;
    }

    /** Which conversation the journal says that the last request was about. */
    private String journal() {
      List<Entry> entries = server.server().journal().page(JournalQuery.all(), 0, 1000).entries();
      return withNames(
          entries.get(entries.size() - 1).exchange().request().conversation().orElse("none"));
    }
  }

  /** What a line says of a request. */
  private static List<String> said(String line) {
    return line.startsWith(">") ? List.of(line.replaceFirst("> ?", "")) : List.of();
  }

  private static List<String> fields(List<String> message) {
    return message.stream().takeWhile(line -> !line.isEmpty()).toList();
  }

  private static Optional<String> body(List<String> message) {
    int end = message.indexOf("");
    return end < 0
        ? Optional.empty()
        : Optional.of(String.join("\n", message.subList(end + 1, message.size())));
  }

  private static String name(String field) {
    return field.substring(0, field.indexOf(':')).toLowerCase(Locale.ROOT);
  }
}
