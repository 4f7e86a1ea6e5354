package dev.standin.specs;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.standin.specs.document.OpenApiVersion;
import dev.standin.testsupport.PackageLayers;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends PackageLayers {

  ArchitectureTest() {
    super(
        "dev.standin.specs",
        List.of(
            new Layer("files", "sums of files, and directories written as a whole"),
            new Layer(
                "page", "a page as received: lines, Markdown, YAML with the line of every node"),
            new Layer("document", "an OpenAPI document and the operations in it"),
            new Layer("unsupported", "what a document says and nothing heeds"),
            new Layer("tables", "tables of a page read into a document"),
            new Layer("read", "the reader for each form of page"),
            new Layer("contract", "what a document promises, as lines"),
            new Layer("change", "what differs between two contracts, and whom it breaks"),
            new Layer("report", "differences as text, Markdown and JSON"),
            new Layer("", "the way in: the vendors' pages and their documents"),
            new Layer("approval", "which pages a person took as they are"),
            new Layer("build", "what the build does with all of it")));
  }

  @Test
  void noClassButItsOwnAsksForOneVersion() {
    noClasses()
        .that()
        .areNotAssignableTo(OpenApiVersion.class)
        .should()
        .accessFieldWhere(target(nameStartingWith("V3_")))
        .because("what asks for the newest is wrong once there is a newer one")
        .check(mainClasses());
  }
}
