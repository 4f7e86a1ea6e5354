package dev.standin.generated;

import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.standin.specs.SpecCatalog;
import dev.standin.specs.SpecReader;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SpecDocument;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What was generated from a document, as the compiled interface shows it. */
record GeneratedApi(SpecDocument document, Class<?> type) {

  private static final SpecCatalog VENDORS = SpecCatalog.bundled();

  /** The vendors'. */
  static Stream<GeneratedApi> ofVendors() {
    return VENDORS.vendors().stream().map(vendor -> of(VENDORS.document(vendor)));
  }

  /** The vendors' and those of this module's own documents. */
  static Stream<GeneratedApi> all() {
    Stream<GeneratedApi> own =
        Stream.of("calls", "desk", "keywords30", "keywords31", "modern", "names", "shop", "words")
            .map(name -> SpecReader.read(Path.of("src/test/documents", name + ".yaml"), name))
            .map(GeneratedApi::of);
    return Stream.concat(ofVendors(), own);
  }

  /** Each API with each of its operations, as arguments of a test. */
  static Stream<Arguments> operations() {
    return all()
        .flatMap(
            api ->
                api.document().operations().stream()
                    .map(it -> arguments(api, named(it.method() + " " + it.fullPath(), it))));
  }

  private static GeneratedApi of(SpecDocument document) {
    String vendor = document.vendor();
    String simpleName =
        Stream.of(vendor.split("\\."))
            .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
            .collect(Collectors.joining("", "", "Api"));
    return new GeneratedApi(document, load("dev.standin.generated." + vendor + "." + simpleName));
  }

  List<Method> methods() {
    return Stream.of(type.getDeclaredMethods())
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  /** The method that serves the operation. */
  Method methodOf(Operation operation) {
    return methods().stream()
        .filter(method -> path(method).equals(operation.fullPath()))
        .filter(method -> httpMethod(method).equals(operation.method()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + " has no method at " + operation.fullPath()));
  }

  /** The whole path template. */
  static String path(Method method) {
    return method.getAnnotation(jakarta.ws.rs.Path.class).value();
  }

  static String httpMethod(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(meta -> meta != null)
        .findFirst()
        .orElseThrow()
        .value();
  }

  /** The factories of the responses that the method can return. */
  static List<Method> factoriesOf(Method method) {
    return Stream.of(method.getReturnType().getDeclaredMethods())
        .filter(factory -> Modifier.isPublic(factory.getModifiers()))
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  /** The models that were generated with the interface: records and enums. */
  List<Class<?>> models() {
    String packageName = type.getPackageName() + ".model";
    Path directory = classes().resolve(packageName.replace('.', '/'));
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> packageName + "." + file.getFileName().toString().replace(".class", ""))
          .sorted()
          .<Class<?>>map(GeneratedApi::load)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path classes() {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          name + " was not generated: has its document an execution in generated/pom.xml?", e);
    }
  }

  @Override
  public String toString() {
    return document.vendor();
  }
}
