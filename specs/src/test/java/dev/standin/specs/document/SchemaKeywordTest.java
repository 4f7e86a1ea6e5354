package dev.standin.specs.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaKeywordTest {

  /** OpenAPI 3.0.3, section 4.7.24. */
  private static final String OF_3_0 =
      """
      title multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern
      maxItems minItems uniqueItems maxProperties minProperties required enum type allOf oneOf anyOf
      not items properties additionalProperties description format default nullable discriminator
      readOnly writeOnly xml externalDocs example deprecated $ref""";

  /** JSON Schema 2020-12 and the four of OpenAPI 3.1.0, section 4.8.24. */
  private static final String OF_3_1 =
      """
      $schema $id $anchor $dynamicAnchor $ref $dynamicRef $comment $defs
      allOf anyOf oneOf not if then else properties additionalProperties patternProperties
      dependentSchemas propertyNames contains items prefixItems unevaluatedProperties
      unevaluatedItems type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum
      maxLength minLength pattern maxItems minItems uniqueItems maxContains minContains
      maxProperties minProperties required dependentRequired format contentMediaType
      contentEncoding contentSchema title description default deprecated readOnly writeOnly examples
      discriminator xml externalDocs example""";

  /** Read wherever they stand: of older drafts, and of a Reference Object. */
  private static final String OF_OTHERS = " definitions $defs summary";

  @ParameterizedTest
  @EnumSource
  void allOfAVersionAreKnown(OpenApiVersion version) {
    String all = (version.hasOwnSchemas() ? OF_3_0 : OF_3_1) + OF_OTHERS;
    assertThat(Stream.of(SchemaKeyword.values()).filter(it -> it.isOf(version)))
        .extracting(SchemaKeyword::text)
        .containsOnly(all.split("\\s+"));
  }
}
