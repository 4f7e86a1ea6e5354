package dev.standin.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.standin.generated.azure.model.DeleteConversation200Response;
import dev.standin.generated.azure.model.DeleteConversation200ResponseObject;
import dev.standin.generated.azure.model.OpenAIError;
import dev.standin.generated.botpress.BotpressApi;
import dev.standin.generated.dify.model.DeleteAdvancedConversationRequest;
import dev.standin.generated.modern.model.Cat;
import dev.standin.generated.openhands.model.LocationInner;
import dev.standin.generated.openhands.model.Success;
import dev.standin.generated.openhands.model.ValidationError;
import dev.standin.generated.shop.model.Circle;
import dev.standin.generated.shop.model.Counts;
import dev.standin.generated.shop.model.Dog;
import dev.standin.generated.shop.model.ModelSize;
import dev.standin.generated.shop.model.Problem;
import dev.standin.generated.shop.model.Shape;
import dev.standin.generated.standin.model.FaultActionDto;
import dev.standin.generated.standin.model.NewConversationsDto;
import dev.standin.generated.standin.model.NewFaultDto;
import dev.standin.generated.words.model.Defaults;
import dev.standin.generated.words.model.DefaultsConstant;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The models as JSON, with a mapper that has no setting of its own. */
class JsonOfModelsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aRequiredPropertyIsWrittenAsNullAndAnOptionalOneIsNot() throws JsonProcessingException {
    assertRoundTrip(
        new OpenAIError(null, "No such conversation."),
        """
        {"code":null,"message":"No such conversation."}""");
  }

  @Test
  void aTypeMayContainItself() throws JsonProcessingException {
    assertRoundTrip(
        new OpenAIError("outer", "a")
            .type("invalid_request_error")
            .details(List.of(new OpenAIError("inner", "b"))),
        """
        {"code":"outer","message":"a","type":"invalid_request_error",\
        "details":[{"code":"inner","message":"b"}]}""");
  }

  @Test
  void aConstantIsAnEnumOfOne() throws JsonProcessingException {
    assertRoundTrip(
        new DeleteConversation200Response(
            DeleteConversation200ResponseObject.CONVERSATION_DELETED, true, "conv_1"),
        """
        {"object":"conversation.deleted","deleted":true,"id":"conv_1"}""");
  }

  @Test
  void aNumberOfAnEnumIsANumber() throws JsonProcessingException {
    assertRoundTrip(ModelSize.NUMBER_2, "2");
  }

  @Test
  void anObjectWithoutPropertiesIsEmptyAndNotAnError() throws JsonProcessingException {
    assertThat(
            JSON.writeValueAsString(BotpressApi.DeleteConversationReply.status200(Map.of()).body()))
        .isEqualTo("{}");
  }

  @Test
  void whatHasSeveralFormsIsWrittenAsItIs() throws JsonProcessingException {
    assertRoundTrip(
        new ValidationError(
            List.of(new LocationInner("detail"), new LocationInner(3)), "wrong", "uuid_parsing"),
        """
        {"loc":["detail",3],"msg":"wrong","type":"uuid_parsing"}""");
    assertThat(JSON.writeValueAsString(new Shape(new Circle("round").radius(BigDecimal.ONE))))
        .isEqualTo("{\"kind\":\"round\",\"radius\":1}");
  }

  @Test
  void aDefaultStandsForWhatIsAbsent() throws JsonProcessingException {
    assertThat(JSON.readValue("{}", Success.class).success()).isTrue();
    assertThat(JSON.writeValueAsString(new Success())).isEqualTo("{\"success\":true}");
    assertRoundTrip(new Success().success(false), "{\"success\":false}");
  }

  @Test
  void anInheritedPropertyIsTheHeirsOwn() throws JsonProcessingException {
    assertRoundTrip(new Dog("dog", true), "{\"species\":\"dog\",\"loud\":true}");
  }

  @Test
  void propertiesThatTheDocumentLeavesOpenAreKept() throws JsonProcessingException {
    assertRoundTrip(
        new Counts().total(3L).additionalProperties(Map.of("red", 1L)), "{\"total\":3,\"red\":1}");
  }

  @Test
  void whatIsAbsentHasItsDefaultWhateverItsType() throws JsonProcessingException {
    Defaults read = JSON.readValue("{}", Defaults.class);
    assertThat(read.whole()).isEqualTo(9_999_999_999L);
    assertThat(read.wholes()).containsExactly(1L, 2L);
    assertThat(read.number()).isEqualTo("1.10");
    assertThat(read._double()).isEqualTo(1000);
    assertThat(read.flag()).isFalse();
    assertThat(read.day()).isEqualTo("2020-01-01");
    assertThat(read.time()).isEqualTo("2020-01-01T00:00:00Z");
    assertThat(read.id()).hasToString("123e4567-e89b-12d3-a456-426614174000");
    assertThat(read.url()).hasToString("https://a.example");
    assertThat(read.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("abc");
    assertThat(read.texts()).containsExactly("no", "a\"b");
    assertThat(read.constant()).isEqualTo(DefaultsConstant.B);
    assertThat(read.other()).isNull();
    assertThat(read.none()).isNull();
    assertThat(read.object()).isNull();
    assertThat(JSON.readValue("{\"kind\": \"cat\"}", Cat.class).lives()).isEqualTo(9);
  }

  @Test
  void anObjectIsNotReadFromAText() {
    assertThatThrownBy(() -> JSON.readValue("\"a\"", Circle.class))
        .isInstanceOf(MismatchedInputException.class);
  }

  @Test
  void anUnknownPropertyIsIgnoredUnlessTheDocumentForbidsIt() throws JsonProcessingException {
    String json = "{\"user\":\"a\",\"more\":1}";
    assertThat(JSON.readValue(json, DeleteAdvancedConversationRequest.class))
        .isEqualTo(new DeleteAdvancedConversationRequest("a"));
    assertThatThrownBy(() -> JSON.readValue(json, Problem.class))
        .isInstanceOf(UnrecognizedPropertyException.class);
  }

  @Test
  void aMissingRequiredPropertyIsRefused() {
    assertThatThrownBy(() -> JSON.readValue("{}", DeleteAdvancedConversationRequest.class))
        .isInstanceOf(MismatchedInputException.class)
        .hasMessageContaining("'user'");
  }

  @Test
  void whatMayBeLeftOutMayNotBeNull() throws JsonProcessingException {
    assertThat(JSON.readValue("{\"action\":\"drop\"}", NewFaultDto.class))
        .isEqualTo(new NewFaultDto(FaultActionDto.DROP));
    for (String property : List.of("when", "status", "api", "share", "times")) {
      String json = "{\"action\":\"drop\",\"%s\":null}".formatted(property);
      assertThatThrownBy(() -> JSON.readValue(json, NewFaultDto.class))
          .isInstanceOf(InvalidNullException.class)
          .hasMessageContaining(property);
    }
    assertThatThrownBy(
            () -> JSON.readValue("{\"conversations\":[null]}", NewConversationsDto.class))
        .isInstanceOf(InvalidNullException.class);
  }

  private static void assertRoundTrip(Object model, String json) throws JsonProcessingException {
    assertThat(JSON.writeValueAsString(model)).isEqualTo(json);
    assertThat(JSON.readValue(json, model.getClass())).isEqualTo(model);
  }
}
