package dev.standin.conformance.scaffold;

import dev.standin.conformance.request.Shell;
import dev.standin.specs.Operation;
import java.util.List;
import java.util.stream.Collectors;

/** Says what was written, and what is left. */
final class Report {

  private static final String STEPS =
      """

      What is left:
      1. Look at it: every operation answers 501, in the shape of the page's errors; one that asks for
         a credential answers 401 until it gets what the server prints as it starts.
           mvn -ntp -DskipTests package && java -jar impl/target/standin-server.jar
           curl -i -X %4$s %5$s
      2. Take the page in. It writes specs/%1$s/contract.txt, the sum, the API surface and the case
         list; read them in the diff. It ends with the cases that are not answered yet.
           mvn verify -Daccept=%1$s,standin -Dreason='%2$s is new'
      3. Serve it: override in %2$sResource (impl/src/main/java/dev/standin/server/%1$s)
      %3$s
         and say in Vendors.java what the page does not: the form of its ids, and what scopes a
         conversation to its owner. %2$sRefusals words refusals as the document's errors; change it
         where the vendor's real ones say more.
      4. See what is not answered yet:
           mvn verify -Dtest='ConformanceTest' -Dsurefire.failIfNoSpecifiedTests=false -Dconformance.case=%1$s
         What cannot be asked of our own server goes into untested.yaml, in the suite's test
         resources, with the reason.
      5. Once all operations are overridden, let %2$sResource implement %2$sApi instead of extending
         Unimplemented: the compiler then names what a new page adds.
      6. Say in specs/README.md where the page came from, and in README.md how clients are pointed at it.
      """;

  private static final int SHOWN = 12;

  private Report() {}

  static String of(VendorKey key, NewPage page, List<FileChange> changes, List<String> warnings) {
    List<Operation> operations = page.document().operations();
    String title =
        "%s: form %s, %s%n%n"
            .formatted(
                key,
                page.form().text(),
                operations.size() == 1
                    ? Clashes.name(operations.get(0))
                    : operations.size() + " operations");
    return title
        + listed("Written:", changes.stream().filter(FileChange::isNew).toList())
        + listed("Changed:", changes.stream().filter(change -> !change.isNew()).toList())
        + warnings.stream().map(each -> "Note: " + each + "\n").collect(Collectors.joining())
        + steps(key, operations);
  }

  private static String listed(String title, List<FileChange> changes) {
    return changes.stream()
        .map(change -> "  %-66s %s\n".formatted(change.file(), change.what()))
        .collect(Collectors.joining("", title + "\n", ""));
  }

  private static String steps(VendorKey key, List<Operation> operations) {
    Operation first = operations.get(0);
    String names =
        operations.stream()
            .limit(SHOWN)
            .map(each -> "           %s (%s)".formatted(each.operationId(), Clashes.name(each)))
            .collect(Collectors.joining("\n"));
    String rest =
        operations.size() > SHOWN
            ? "\n           and %d more".formatted(operations.size() - SHOWN)
            : "";
    return STEPS.formatted(
        key,
        key.className(),
        names + rest,
        first.method(),
        Shell.inQuotes("http://127.0.0.1:8080" + first.fullPath().replaceAll("\\{[^}]*}", "1")));
  }
}
