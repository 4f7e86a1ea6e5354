package dev.standin.conformance.scaffold;

import dev.standin.conformance.request.Shell;
import dev.standin.specs.Operation;
import dev.standin.specs.SecurityScheme;
import dev.standin.specs.SpecDocument;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The file with which the suite asks our own server as the vendor. */
final class TargetSource {

  private TargetSource() {}

  static String file(VendorKey key) {
    return "conformance-tests/targets/standin/" + key + ".yaml";
  }

  static FileChange of(VendorKey key, SpecDocument document) {
    String text =
        """
        # The server of this project, as it stands.
        # java -jar impl/target/standin-server.jar
        # check --vendor %1$s --base-url %2$s --target %3$s
        %4$sconversations:
          create:
            method: POST
            path: http://${env:STANDIN_ADDRESS:-127.0.0.1:8080}/admin/conversations
            body: {conversations: [{api: %1$s, messages: [Hello]}]}
            id: /conversations/0/id
        failure:
          header: {Prefer: code=500}
        """
            .formatted(
                key,
                Shell.quoted("http://127.0.0.1:8080" + serverPath(document)),
                file(key),
                credentials(key, document));
    return FileChange.create(file(key), text, "how the suite asks our own server");
  }

  static String serverPath(SpecDocument document) {
    return document.operations().get(0).serverPath();
  }

  private static String credentials(VendorKey key, SpecDocument document) {
    TreeSet<String> schemes =
        document.operations().stream()
            .map(Operation::security)
            .flatMap(alternatives -> alternatives.stream().flatMap(each -> each.schemes().stream()))
            .map(SecurityScheme::name)
            .collect(Collectors.toCollection(TreeSet::new));
    return schemes.isEmpty()
        ? ""
        : schemes.stream()
            .map(name -> "  \"%s\": standin-%s-key\n".formatted(name.replace("\"", "\\\""), key))
            .collect(Collectors.joining("", "credentials:\n", ""));
  }
}
