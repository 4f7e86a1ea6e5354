package dev.standin.specs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.document.MergedSchema;
import dev.standin.specs.document.OpenApiVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What several schemas of one value say in one; nothing where that would say something else. */
class MergedSchemaTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {allOf: [{type: string}, {enum: [a, b]}]}; {type: string, enum: [a, b]}
          {enum: [b, c], allOf: [{type: string, enum: [a, b]}]}; {enum: [b], type: string}
          {allOf: [{type: number, minimum: 1, maximum: 5}, {type: integer, minimum: 3, maximum: 9}]}; {type: integer, minimum: 3, maximum: 5}
          {allOf: [{type: string, nullable: true}, {nullable: false}]}; {type: string}
          {allOf: [{type: string, nullable: true}, {type: string, maxLength: 3}]}; {type: string, maxLength: 3}
          {allOf: [{type: string, nullable: true}, {maxLength: 3}]}; {type: string, nullable: true, maxLength: 3}
          {type: string, allOf: [{maxLength: 3}], default: a}; {type: string, default: a, maxLength: 3}
          {allOf: [{type: integer, minimum: 3, exclusiveMinimum: true}]}; {type: integer, minimum: 3, exclusiveMinimum: true}
          {allOf: [{type: integer, minimum: 3, exclusiveMinimum: true}, {minimum: 5}]};
          {allOf: [{type: integer, maximum: 3}, {maximum: 5, exclusiveMaximum: true}]};
          {allOf: [{type: string, enum: [a, bbb]}, {maxLength: 2}]};
          {allOf: [{type: string, const: a}, {enum: [b, c]}]};
          {allOf: [{type: string, enum: [a, b]}, {const: a}]}; {type: string, const: a}
          {allOf: [{type: string, enum: [a]}, {enum: [b]}]};
          {allOf: [{type: string}, {type: integer}]};
          {allOf: [{type: string, pattern: ^a}, {pattern: b$}]};
          {allOf: [{type: object}, {minProperties: 1}]};
          """)
  void isOneSchema(String written, @Nullable String merged) {
    JsonNode schema = schema(written);

    assertThat(MergedSchema.of(schema, schema, OpenApiVersion.V3_0).orElse(null))
        .isEqualTo(merged == null ? null : schema(merged));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {anyOf: [{type: integer, maximum: 9}, {type: 'null'}], default: 5, title: N}; {type: integer, maximum: 9, default: 5, title: N}
          {title: N, oneOf: [{type: 'null'}, {type: string, title: Own}]}; {type: string, title: N}
          {type: [string, 'null'], maxLength: 3}; {type: string, maxLength: 3}
          {anyOf: [{type: [string, integer, 'null']}, {type: 'null'}]}; {type: [string, integer]}
          {type: integer, nullable: true}; {type: integer}
          {anyOf: [{type: string}, {type: integer}, {type: 'null'}]};
          {anyOf: [{type: integer}, {type: 'null'}], maximum: 9};
          {anyOf: [{type: 'null'}]};
          {type: string};
          """)
  void leavesOfAChoiceBesideNullTheOther(String written, @Nullable String left) {
    JsonNode schema = schema(written);

    assertThat(MergedSchema.withoutNull(schema, schema))
        .isEqualTo(left == null ? schema : schema(left));
  }

  private static JsonNode schema(String yaml) {
    return Pages.read("openapi", Pages.DOCUMENT.replace("{type: string}", yaml))
        .root()
        .findValue("schema");
  }
}
