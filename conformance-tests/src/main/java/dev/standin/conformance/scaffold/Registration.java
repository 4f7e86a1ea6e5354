package dev.standin.conformance.scaffold;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Adds a vendor to those that the server serves. */
final class Registration {

  private static final String LIST = "return List.of(";

  private static final String IMPORT = "import dev.standin.server.";

  private Registration() {}

  /**
   * The source of {@code Vendors} with one vendor more, the last.
   *
   * @param clientPath what its clients have in their base URL after host and port
   * @throws ScaffoldException if the source does not have the form that is looked for
   */
  static String add(String source, VendorKey key, String clientPath) {
    int list = source.indexOf(LIST);
    if (list < 0 || !source.contains(IMPORT)) {
      throw new ScaffoldException(
          Checkout.VENDORS + " has no `" + LIST + "` with vendors to add one to.");
    }
    int end = closing(source, list + LIST.length());
    String registered = source.substring(0, end) + "," + entry(key, clientPath);
    return withImports(registered + source.substring(end), key);
  }

  private static String entry(VendorKey key, String clientPath) {
    return """

                new Vendor(
                    catalog.document("%1$s"),
                    %2$sResource::new,
                    new %2$sRefusals(catalog.document("%1$s")),
                    IdForm.opaqueUuid(),
                    Optional.empty(),
                    NO_SCHEMES,
                    "%3$s")\
        """
        .formatted(key, key.className(), clientPath.replace("\\", "\\\\").replace("\"", "\\\""));
  }

  /** In the order that the formatter wants. */
  private static String withImports(String source, VendorKey key) {
    List<String> lines = source.lines().toList();
    TreeSet<String> imports =
        lines.stream()
            .filter(line -> line.startsWith("import ") && !line.startsWith("import static "))
            .collect(Collectors.toCollection(TreeSet::new));
    String first = imports.first() + "\n";
    int start = source.indexOf(first);
    int end = source.indexOf(imports.last() + "\n") + imports.last().length() + 1;
    for (String type : new String[] {"Refusals", "Resource"}) {
      imports.add(IMPORT + key + "." + key.className() + type + ";");
    }
    return source.substring(0, start) + String.join("\n", imports) + "\n" + source.substring(end);
  }

  /** Where the parenthesis is closed that was opened before this place. */
  private static int closing(String source, int from) {
    int depth = 1;
    for (int i = from; i < source.length(); i++) {
      char c = source.charAt(i);
      if (source.startsWith("//", i)) {
        i = source.indexOf('\n', i);
      } else if (c == '"') {
        i = source.indexOf('"', i + 1);
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
      if (depth == 0 || i < 0) {
        return i;
      }
    }
    throw new ScaffoldException(Checkout.VENDORS + " has a parenthesis that is never closed.");
  }
}
