package dev.standin.generated;

import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.standin.specs.SpecCatalog;
import dev.standin.specs.SpecReader;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SpecDocument;
import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What was generated from a document, as the compiled interfaces show it: one for each tag. */
record GeneratedApi(SpecDocument document, List<Class<?>> types) {

  private static final SpecCatalog VENDORS = SpecCatalog.bundled();

  /** Where the compiled classes are: the vendors', and those of this module's own documents. */
  private static final List<Path> ROOTS =
      List.of(Path.of("target/classes"), Path.of("target/test-classes"));

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
    List<Class<?>> types =
        classesOf(packageOf(document)).stream()
            .filter(Class::isInterface)
            .filter(type -> !type.isMemberClass())
            .toList();
    if (types.isEmpty()) {
      throw new IllegalStateException(
          document.vendor() + " was not generated: has it an execution in generated/pom.xml?");
    }
    return new GeneratedApi(document, types);
  }

  private static String packageOf(SpecDocument document) {
    return "dev.standin.generated." + document.vendor();
  }

  List<Method> methods() {
    return types.stream()
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  /** The method that serves the operation. */
  Method methodOf(Operation operation) {
    return methods().stream()
        .filter(method -> path(method).equals(operation.fullPath()))
        .filter(method -> httpMethod(method).equals(operation.method()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(this + " has no method at " + operation.fullPath()));
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

  /** The models that were generated with the interfaces: records and enums. */
  List<Class<?>> models() {
    return classesOf(packageOf(document) + ".model");
  }

  /** By their names; none if there is no such package. */
  private static List<Class<?>> classesOf(String packageName) {
    return ROOTS.stream()
        .map(root -> root.resolve(packageName.replace('.', '/')).toFile().list())
        .filter(Objects::nonNull)
        .flatMap(Stream::of)
        .filter(name -> name.endsWith(".class"))
        .sorted()
        .<Class<?>>map(name -> load(packageName + "." + name.replace(".class", "")))
        .toList();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, GeneratedApi.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public String toString() {
    return document.vendor();
  }
}
