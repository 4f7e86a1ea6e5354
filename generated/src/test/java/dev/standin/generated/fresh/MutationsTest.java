package dev.standin.generated.fresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever was done to a tree that had been built, building it gives what a clean build gives. Each
 * build takes seconds, so mutations that touch different documents share one; that each of them
 * alone is noticed is tested with the steps that notice it, in {@code specs}.
 */
class MutationsTest {

  private static final String SOURCES = "generated/target/generated-sources/api/";
  private static final String PACKAGE = "/java/dev/standin/generated/";
  private static final String PAGE = "specs/tavus/page.md";
  private static final String POM = "generated/pom.xml";
  private static final String OPTIONS = "generated/generator.yaml";
  private static final String TEMPLATE = "generated/templates/choice.mustache";

  @TempDir private Path directory;

  @Test
  void buildingAgainIsBuildingFromNothing() throws Exception {
    Path original = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("");
    ScratchTree tree = ScratchTree.of(original, directory.resolve("tree"));
    GeneratedFiles before = GeneratedFiles.ofBuild(tree.module());

    Path untouched = tree.root().resolve(SOURCES + "dify" + PACKAGE + "dify/DifyApi.java");
    FileTime itsTime = Files.getLastModifiedTime(untouched);
    spoilOutput(tree);
    tree.replace(PAGE, "'401'", "'403'");
    GeneratedFiles afterPage = tree.build();
    assertThat(Files.getLastModifiedTime(untouched)).isEqualTo(itsTime);

    tree.replace(POM, "OPERATIONS=Dify<", "OPERATIONS=Difi<");
    tree.replace(OPTIONS, "dateLibrary: java8", "dateLibrary: legacy");
    tree.replace(TEMPLATE, "It has several forms.", "It has forms.");
    GeneratedFiles afterAll = tree.build();
    GeneratedFiles clean = CleanGeneration.of(tree.module(), directory.resolve("clean"));
    afterAll.mustEqual(clean);
    assertEachHadAnEffect(before, clean);
    afterPage.mustEqual(withTavusOf(clean, before));

    for (String file : new String[] {PAGE, POM, OPTIONS, TEMPLATE}) {
      tree.restore(file);
    }
    tree.build().mustEqual(before);
  }

  private static void spoilOutput(ScratchTree tree) throws IOException {
    Path sources = tree.root().resolve(SOURCES);
    Files.delete(sources.resolve("azure" + PACKAGE + "azure/model/OpenAIError.java"));
    Path edited = sources.resolve("botpress" + PACKAGE + "botpress/BotpressApi.java");
    Files.writeString(edited, Files.readString(edited) + "// edited");
    Files.writeString(sources.resolve("openhands" + PACKAGE + "Foreign.java"), "class Foreign {}");
    Files.writeString(sources.resolve("Foreign.java"), "class Foreign {}");
  }

  private static void assertEachHadAnEffect(GeneratedFiles before, GeneratedFiles clean) {
    assertThat(GeneratedFiles.differences(clean.main(), before.main()))
        .contains(
            "missing: dify" + PACKAGE + "dify/DifyApi.java",
            "unexpected: dify" + PACKAGE + "dify/DifiApi.java",
            "missing: tavus" + PACKAGE + "tavus/model/DeleteConversation401Response.java",
            "unexpected: tavus" + PACKAGE + "tavus/model/DeleteConversation403Response.java",
            "changed: standin" + PACKAGE + "standin/model/Conversation.java",
            "changed: openhands" + PACKAGE + "openhands/model/LocationInner.java");
  }

  /** Only the page was another one then. */
  private static GeneratedFiles withTavusOf(GeneratedFiles clean, GeneratedFiles before) {
    TreeMap<String, String> main = new TreeMap<>(before.main());
    main.keySet().removeIf(file -> file.startsWith("tavus/"));
    clean.main().forEach((file, sum) -> main.merge(file, sum, (old, other) -> old));
    main.keySet().removeIf(file -> !file.startsWith("tavus/") && !before.main().containsKey(file));
    return new GeneratedFiles(main, before.test());
  }
}
