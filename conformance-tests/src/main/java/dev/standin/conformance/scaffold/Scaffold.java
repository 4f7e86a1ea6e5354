package dev.standin.conformance.scaffold;

import dev.standin.specs.SpecCatalog;
import dev.standin.specs.SpecException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All that a checkout needs for one vendor more, so that it builds and answers 501 as its page. */
public final class Scaffold {

  private final Checkout checkout;
  private final VendorKey key;
  private final NewPage page;
  private final List<FileChange> changes;
  private final List<String> warnings;

  private Scaffold(
      Checkout checkout,
      VendorKey key,
      NewPage page,
      List<FileChange> changes,
      List<String> warnings) {
    this.checkout = checkout;
    this.key = key;
    this.page = page;
    this.changes = changes;
    this.warnings = warnings;
  }

  /**
   * Works out what is to be written; nothing is.
   *
   * @param root the checkout
   * @param vendor the key that the vendor is to have
   * @param file its page
   * @throws SpecException if the page cannot be read as a contract; the message has file and line
   * @throws ScaffoldException if the checkout cannot take it
   */
  public static Scaffold plan(Path root, String vendor, Path file) {
    Checkout checkout = new Checkout(root);
    VendorKey key = new VendorKey(vendor);
    String specs = "specs/" + key;
    checkout.requireNew(List.of(specs, VendorSources.directory(key), TargetSource.file(key)));
    NewPage page = NewPage.read(file, key);
    SpecCatalog others = SpecCatalog.load(checkout.specs());
    Clashes.refuse(page.document(), others);

    List<FileChange> changes = new ArrayList<>();
    changes.add(
        FileChange.create(
            specs + "/" + page.fileName(),
            page.document().page().bytes(),
            "the page, byte for byte"));
    changes.add(FileChange.create(specs + "/spec.yaml", page.sidecar(), "what form it has"));
    changes.addAll(VendorSources.of(key));
    changes.add(TargetSource.of(key, page.document()));
    changes.add(
        FileChange.edit(
            Checkout.GENERATED_POM,
            GeneratorExecution.add(checkout.read(Checkout.GENERATED_POM), key),
            "the generator's execution `" + key + "`"));
    changes.add(
        FileChange.edit(
            Checkout.VENDORS,
            Registration.add(
                checkout.read(Checkout.VENDORS), key, TargetSource.serverPath(page.document())),
            "the vendor among those that are served"));
    changes.add(
        FileChange.edit(
            Checkout.CONTROL_DOCUMENT,
            ControlApis.add(checkout.read(Checkout.CONTROL_DOCUMENT), key),
            "the key among those that the control API takes"));
    return new Scaffold(checkout, key, page, changes, Clashes.warnings(page.document(), others));
  }

  /**
   * Writes all of it or, if that fails, nothing.
   *
   * @throws ScaffoldException if a file cannot be written
   */
  public void write() {
    checkout.write(changes);
  }

  /** What is written, and what is left to be done, for a person. */
  public String report() {
    return Report.of(key, page, changes, warnings);
  }
}
