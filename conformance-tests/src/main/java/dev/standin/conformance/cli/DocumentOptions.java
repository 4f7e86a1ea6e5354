package dev.standin.conformance.cli;

import dev.standin.conformance.derive.CaseDeriver;
import dev.standin.conformance.derive.Selection;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.request.Shell;
import dev.standin.conformance.target.Environment;
import dev.standin.conformance.target.NameCheck;
import dev.standin.conformance.target.TargetFile;
import dev.standin.specs.SpecCatalog;
import dev.standin.specs.SpecReader;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecNote;
import dev.standin.specs.unsupported.UnsupportedFeatures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which document, which target and which cases. */
final class DocumentOptions {

  /** Of what is not judged; a report has all. */
  private static final int MOST_NOTES = 5;

  @Option(
      names = "--vendor",
      paramLabel = "VENDOR",
      description = "A vendor's key, such as tavus; with --document: the key to call it by.")
  private @Nullable String vendor;

  @Option(
      names = "--document",
      paramLabel = "FILE",
      description = "A page or an OpenAPI file to take in place of a vendor's.")
  private @Nullable Path document;

  @Option(
      names = "--target",
      paramLabel = "FILE",
      description = "What the document cannot say: credentials, how to make a conversation.")
  private @Nullable Path target;

  @Option(
      names = "--case",
      paramLabel = "ID",
      defaultValue = "",
      description =
          "Only this case, or those whose ids begin with these parts; others are asked besides"
              + " only to see whether a refusal is a fault.")
  private String address = "";

  SpecDocument document() {
    if (document == null) {
      if (vendor == null) {
        throw new CannotAskException("--vendor or --document has to say what is required.");
      }
      try {
        return SpecCatalog.bundled().document(vendor);
      } catch (IllegalArgumentException e) {
        throw new CannotAskException(String.valueOf(e.getMessage()));
      }
    }
    if (!Files.isReadable(document)) {
      throw new CannotAskException("The document " + document + " cannot be read.");
    }
    return SpecReader.read(document, vendor == null ? PageKey.of(document) : vendor);
  }

  /** A line for each operation that is left out, and for each reference that is broken besides. */
  static List<String> leftOut(SpecDocument document) {
    return Stream.concat(
            document.leftOut().stream().map(each -> "Left out: " + each.getMessage()),
            document.brokenReferences().stream()
                .map(each -> "Broken, and no operation needs it: " + each.getMessage()))
        .toList();
  }

  /** A line for each of the first things that a document says and no server is judged by. */
  static List<String> notJudged(SpecDocument document) {
    List<SpecNote> notes = UnsupportedFeatures.notJudgedIn(document);
    Stream<String> first = notes.stream().limit(MOST_NOTES).map(each -> "Not judged: " + each);
    Stream<String> more =
        notes.size() > MOST_NOTES
            ? Stream.of("Not judged: and " + (notes.size() - MOST_NOTES) + " more.")
            : Stream.of();
    return Stream.concat(first, more).toList();
  }

  boolean hasTarget() {
    return target != null;
  }

  TargetFile target(Environment environment, SpecDocument of) {
    TargetFile file = target == null ? TargetFile.none() : TargetFile.read(target, environment);
    NameCheck.check(file, of);
    return file;
  }

  /** Every case of the document, whatever is selected. */
  static List<ConformanceCase> all(SpecDocument document, TargetFile target) {
    return CaseDeriver.derive(document, target.owners().keySet());
  }

  List<ConformanceCase> selected(List<ConformanceCase> all) {
    try {
      return Selection.of(all, address);
    } catch (IllegalArgumentException e) {
      throw new CannotAskException(String.valueOf(e.getMessage()));
    }
  }

  /** The options as they were given, for a command that is to be run again; less the case. */
  String text() {
    return (vendor == null ? "" : " --vendor " + Shell.quoted(vendor))
        + (document == null ? "" : " --document " + Shell.quoted(document.toString()))
        + (target == null ? "" : " --target " + Shell.quoted(target.toString()));
  }
}
