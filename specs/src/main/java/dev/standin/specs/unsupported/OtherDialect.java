package dev.standin.specs.unsupported;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.document.OpenApiVersion;
import dev.standin.specs.document.SchemaKeyword;
import java.util.Optional;

/** Keywords of schemas that mean something in other versions of OpenAPI than a document's own. */
final class OtherDialect {

  private OtherDialect() {}

  /** What is told of a keyword in a document of a version; empty if it is the version's own. */
  static Optional<String> told(OpenApiVersion version, String name, JsonNode value) {
    boolean isExclusive = name.equals("exclusiveMaximum") || name.equals("exclusiveMinimum");
    String told = "";
    if (!version.hasOwnSchemas()) {
      if (name.equals("nullable") && value.asBoolean()) {
        told = "`nullable` is of OpenAPI 3.0; in 3.1 null is a type";
      } else if (isExclusive && value.isBoolean()) {
        told = "`" + name + "` as a boolean is of OpenAPI 3.0; in 3.1 it is a number";
      }
    } else if (name.equals("const")) {
      told = "`const` is of OpenAPI 3.1; in 3.0 it is an `enum` of one value";
    } else if (name.equals("type") && value.isArray()) {
      told = "a list as `type` is of OpenAPI 3.1; this is 3.0";
    } else if (isExclusive && value.isNumber()) {
      told = "`" + name + "` as a number is of OpenAPI 3.1; in 3.0 it is a boolean";
    } else if (isOf31(version, name)) {
      told = "`" + name + "` is of OpenAPI 3.1; this is 3.0";
    }
    return Optional.of(told).filter(it -> !it.isEmpty());
  }

  private static boolean isOf31(OpenApiVersion version, String name) {
    return SchemaKeyword.of(name)
        .filter(it -> !it.isOf(version) && it.role() != SchemaKeyword.Role.WORDING)
        .isPresent();
  }
}
