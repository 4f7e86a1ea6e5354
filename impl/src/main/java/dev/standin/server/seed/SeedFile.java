package dev.standin.server.seed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationConflictException;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.vendor.Vendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Loads conversations from a file of JSON lines, all of them or none. */
public final class SeedFile {

  private record Id(String api, String id) {}

  private final Path file;
  private final SeedLine reader;
  private final Map<Id, Integer> lineOf = new HashMap<>();
  private int lineNumber;

  private SeedFile(Path file, List<Vendor> vendors) {
    this.file = file;
    this.reader = new SeedLine(vendors);
  }

  /**
   * Loads the file into the store. Blank lines are passed over.
   *
   * @throws SeedException if the file cannot be read, a line is wrong, or a conversation is there
   *     already; nothing of the file is loaded then
   */
  public static void load(Path file, List<Vendor> vendors, ConversationStore store) {
    new SeedFile(file, vendors).load(store);
  }

  private void load(ConversationStore store) {
    // Each byte as one character, so that bytes that are no UTF-8 are met in the line they are in.
    try (Stream<String> lines = Files.lines(file, ISO_8859_1)) {
      Iterator<Conversation> conversations =
          lines.map(this::parse).flatMap(Optional::stream).iterator();
      store.add(() -> conversations);
    } catch (ConversationConflictException e) {
      ConversationKey key = e.key();
      int number = lineOf.getOrDefault(new Id(key.api(), key.id()), 0);
      throw wrong(
          number,
          e.getMessage()
              + ", kept from before; start without --seed, or with another --data-dir or --db",
          e);
    } catch (NoSuchFileException e) {
      throw new SeedException("There is no seed file " + file, e);
    } catch (IOException | UncheckedIOException e) {
      throw new SeedException("The seed file %s cannot be read: %s".formatted(file, e), e);
    }
  }

  /** The conversation of the next line; empty if that is blank. */
  private Optional<Conversation> parse(String line) {
    lineNumber++;
    if (line.isBlank()) {
      return Optional.empty();
    }
    try {
      Conversation conversation = reader.parse(line.getBytes(ISO_8859_1));
      ConversationKey key = conversation.key();
      Integer before = lineOf.putIfAbsent(new Id(key.api(), key.id()), lineNumber);
      if (before != null) {
        throw new IllegalArgumentException(
            "the %s conversation '%s' is in line %d already"
                .formatted(key.api(), key.id(), before));
      }
      return Optional.of(conversation);
    } catch (IllegalArgumentException e) {
      throw wrong(lineNumber, e.getMessage(), e);
    }
  }

  private SeedException wrong(int number, @Nullable String what, Throwable cause) {
    return new SeedException("%s:%d: %s. Nothing was loaded.".formatted(file, number, what), cause);
  }
}
