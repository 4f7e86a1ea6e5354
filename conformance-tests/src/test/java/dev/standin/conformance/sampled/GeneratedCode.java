package dev.standin.conformance.sampled;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.standin.specs.build.GeneratorDocument;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** What the generator makes of documents, as {@code generated/pom.xml} has it, compiled at once. */
final class GeneratedCode {

  private static final Path GENERATED = Path.of("../generated");

  private GeneratedCode() {}

  /**
   * The classes that are made of documents.
   *
   * @param documents the directory of the documents
   * @param directory one for what is made
   */
  static ClassLoader of(Path documents, Path directory) throws IOException {
    Path read = directory.resolve("read");
    GeneratorDocument.main(new String[] {documents.toString(), read.toString()});
    Path sources = directory.resolve("generated");
    for (Path document : files(read, ".json")) {
      generate(document, document.getFileName().toString().replace(".json", ""), sources);
    }
    Path classes = Files.createDirectory(directory.resolve("classes"));
    compile(files(sources.resolve("java"), ".java"), classes);
    return new URLClassLoader(
        new URL[] {classes.toUri().toURL()}, GeneratedCode.class.getClassLoader());
  }

  /** The name of the interface that is made of a document. */
  static String api(String document) {
    String name = document.substring(0, 1).toUpperCase(Locale.ROOT) + document.substring(1);
    return "dev.standin.generated." + document + "." + name + "Api";
  }

  private static void generate(Path document, String name, Path output) {
    CodegenConfigurator configurator =
        CodegenConfigurator.fromFile(GENERATED.resolve("generator.yaml").toString());
    String apis = "dev.standin.generated." + name;
    configurator
        .setGeneratorName("jaxrs-spec")
        .setInputSpec(document.toString())
        .setOutputDir(output.toString())
        .setApiPackage(apis)
        .setModelPackage(apis + ".model")
        .setInvokerPackage("dev.standin.generated")
        .setTemplateDir(GENERATED.resolve("templates").toString())
        .setValidateSpec(false)
        .addAdditionalProperty("sourceFolder", "java")
        .addOpenapiNormalizer(
            "SET_TAGS_FOR_ALL_OPERATIONS",
            name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    DefaultGenerator generator = new DefaultGenerator();
    generator.setGenerateMetadata(false);
    generator.setGeneratorPropertyDefault(CodegenConstants.APIS, "true");
    generator.setGeneratorPropertyDefault(CodegenConstants.MODELS, "true");
    generator.opts(configurator.toClientOptInput()).generate();
  }

  private static void compile(List<Path> sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter errors = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      boolean isCompiled =
          compiler
              .getTask(
                  errors,
                  files,
                  null,
                  List.of("-d", classes.toString(), "-parameters", "-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!isCompiled) {
        throw new IllegalStateException(errors.toString());
      }
    }
  }

  private static List<Path> files(Path directory, String end) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(each -> each.toString().endsWith(end)).sorted().toList();
    }
  }
}
