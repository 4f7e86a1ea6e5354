package dev.standin.specs;

import static dev.standin.specs.TablesPageTest.VALUE;
import static dev.standin.specs.TablesPageTest.refusedWhere;
import static dev.standin.specs.TablesPageTest.schemaOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The types that a property table can name, and the facts its descriptions add. */
class TableTypesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "string; ; {'type':'string'}",
        "string (uuid); ; {'type':'string','format':'uuid'}",
        "integer; _Minimum:_ `1` _Default:_ `2`; {'type':'integer','minimum':1,'default':2}",
        "int64; ; {'type':'integer','format':'int64'}",
        "boolean; _Default:_ `true`; {'type':'boolean','default':true}",
        "any; ; {}",
        "null; ; {'type':'null'}",
        "any \\| null; ; {}",
        "string \\| null; ; {'type':['string','null']}",
        "string or null; ; {'type':['string','null']}",
        "Part \\| null; ; {'anyOf':[{'$ref':'#/components/schemas/Part'},{'type':'null'}]}",
        "Part[]; ; {'type':'array','items':{'$ref':'#/components/schemas/Part'}}",
        "array<string>; ; {'type':'array','items':{'type':'string'}}",
        "map<string, integer>; ; {'type':'object','additionalProperties':{'type':'integer'}}",
        "(string \\| integer)[]; ; "
            + "{'type':'array','items':{'anyOf':[{'type':'string'},{'type':'integer'}]}}",
        "enum; _Enum:_ `a`, `b`; {'type':'string','enum':['a','b']}",
        "enum; _Constant:_ `a` _Default:_ `\"a\"`; {'type':'string','enum':['a'],'default':'a'}",
        "enum \\| null; _Enum:_ `a`; {'type':['string','null'],'enum':['a',null]}",
        "enum \\| null; _Enum:_ `a`, `null`; {'type':['string','null'],'enum':['a',null]}",
        "enum \\| integer; _Enum:_ `1`, `2`, `\"3\"`, `a`; "
            + "{'anyOf':[{'type':'string'},{'type':'integer'}],'enum':[1,2,'3','a']}",
        "string \\| integer \\| null; _Enum:_ `a`; "
            + "{'anyOf':[{'type':'string'},{'type':'integer'},{'type':'null'}],'enum':['a',null]}",
        "string; _Default:_ `1`; {'type':'string','default':'1'}",
        "enum[]; _Enum:_ `a`; {'type':'array','items':{'type':'string','enum':['a']}}",
        "integer; _Enum:_ `1`, `2`; {'type':'integer','enum':[1,2]}",
        "object; Any `thing`.; {'type':'object','description':'Any `thing`.'}",
        "PageOrder; _Enum:_ `asc`, `desc`; {'type':'string','enum':['asc','desc']}",
        "PageOrder; _Enum:_ `1`, `a`; {'type':'string','enum':['1','a']}",
        "Size; _Enum:_ `1`, `2`; {'enum':[1,2]}",
        "Flag; _Constant:_ `true`; {'enum':[true]}",
        "PageOrder \\| null; _Enum:_ `asc`; {'type':['string','null'],'enum':['asc',null]}",
        "OpenAI.Metadata; Pairs.; {'x-undefined-type':'OpenAI.Metadata','description':'Pairs.'}",
        "PageOrder[]; _Enum:_ `asc`; {'type':'array','items':{'type':'string','enum':['asc']}}",
      })
  void typesAndFacts(String type, String description, String json) {
    assertThat(schemaOf(type, description == null ? "" : description))
        .hasToString(json.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"strin", "string[", "(string", "string \\| ", "Part<string>", "", "string b"})
  void anUnknownType(String type) {
    String shown = type.replace("\\", "").strip();
    refusedWhere(
        VALUE,
        "| `value` | " + (type.isEmpty() ? "" : "`" + type + "`") + " | Yes | |",
        "page:37: unknown type `" + shown + "`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          enum; ''; page:37: the type `enum` needs its values
          string; _Multiple:_ `3`; page:37: `Multiple:` with a value is not understood
          integer; _Default:_ `three`; page:37: `three` is no value of the type `integer`
          integer; _Minimum:_ 1; page:37: `Minimum:` needs its value in backticks: _Minimum:_ `value`.
          integer; _Minimum:_; page:37: `Minimum:` needs its value in backticks: _Minimum:_ `value`.
          integer; **Minimum:** at least `1`; page:37: `Minimum:` needs its value in backticks: _Minimum:_ `value`.
          """)
  void factsThatAreNotUnderstood(String type, String description, String message) {
    refusedWhere(VALUE, "| `value` | `" + type + "` | Yes | " + description + " |", message);
  }
}
