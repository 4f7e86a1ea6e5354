package dev.standin.conformance.scaffold;

import java.util.List;

/** The classes that a vendor begins with: a resource that serves nothing yet, and its words. */
final class VendorSources {

  private static final String DIRECTORY = "impl/src/main/java/dev/standin/server/";

  private VendorSources() {}

  static String directory(VendorKey key) {
    return DIRECTORY + key;
  }

  static List<FileChange> of(VendorKey key) {
    return List.of(
        source(key, key.className() + "Resource", RESOURCE, "answers 501 to every operation"),
        source(key, key.className() + "Refusals", REFUSALS, "words refusals as the document does"),
        source(key, "package-info", PACKAGE, "its package"));
  }

  private static FileChange source(VendorKey key, String type, String template, String what) {
    String text = template.replace("$Key", key.className()).replace("$key", key.text());
    return FileChange.create(directory(key) + "/" + type + ".java", text, what);
  }

  private static final String RESOURCE =
      """
      package dev.standin.server.$key;

      import dev.standin.generated.$key.$KeyApi;
      import dev.standin.server.store.ConversationStore;

      /** Answers as $Key. What is not overridden here is answered with 501. */
      public final class $KeyResource extends $KeyApi.Unimplemented {

        @SuppressWarnings("UnusedVariable") // Until the first operation uses it.
        private final ConversationStore store;

        public $KeyResource(ConversationStore store) {
          this.store = store;
        }
      }
      """;

  private static final String REFUSALS =
      """
      package dev.standin.server.$key;

      import dev.standin.server.http.Answer;
      import dev.standin.server.http.Refusal;
      import dev.standin.server.http.Refusals;
      import dev.standin.server.wording.DocumentedRefusals;
      import dev.standin.specs.SpecDocument;

      /** Words refusals as $Key: as the smallest errors that its document allows. */
      public final class $KeyRefusals implements Refusals {

        private final Refusals documented;

        public $KeyRefusals(SpecDocument document) {
          this.documented = new DocumentedRefusals(document);
        }

        @Override
        public Answer answer(Refusal refusal) {
          return documented.answer(refusal);
        }
      }
      """;

  private static final String PACKAGE =
      """
      /** What we answer as $Key. */
      @NullMarked
      package dev.standin.server.$key;

      import org.jspecify.annotations.NullMarked;
      """;
}
