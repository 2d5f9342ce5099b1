package org.guardbook.ui.rest;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guardbook.ui.Settings;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the REST interface for whoever writes a program against it. */
@Configuration(proxyBeanMethods = false)
class Description {

  private static final String SIGN_IN = "sign-in";

  @Bean
  OpenApiCustomizer guardbookDescription(Settings settings) {
    return api -> {
      api.info(
          new Info()
              .title("Guardbook")
              .version("1")
              .description(
                  """
                  The record of a safeguarding board. Every command stands under its case by its \
                  own name: POST /api/cases/W13-117/record-outcome. A command is on disk when it \
                  is answered, and whoever sent it sees it at once. Dates are written 2014-03-31, \
                  moments with their offset, 2014-03-31T17:00:00+01:00. With asAt an answer is \
                  computed from what had been recorded by then; a day stands for its end in \
                  England. A request with an Idempotency-Key may be sent again until it is \
                  answered, and has one effect. Refusals are problem details (RFC 9457): what is \
                  wrong in a sentence and, for each field, in errors."""));
      api.servers(List.of());
      api.schemaRequirement(
          SIGN_IN,
          settings.openid() == null
              ? signIn("basic", "Name and password of an account")
              : signIn("bearer", "A token from " + settings.openid().issuer()));
      api.addSecurityItem(new SecurityRequirement().addList(SIGN_IN));
      if (api.getComponents() == null) {
        api.setComponents(new Components());
      }
      api.getComponents().addSchemas("Problem", problem());
      api.getComponents().addSchemas("Receipt", receipt());
      for (Catalogue.Place place : Catalogue.Place.values()) {
        place.commands().forEach((name, type) -> addCommand(api, place.path() + name, place, type));
      }
      Catalogue.ELSEWHERE.forEach(
          (type, path) -> {
            if (!isDescribed(api, path)) {
              addCommand(api, path, null, type);
            }
          });
      api.getPaths()
          .values()
          .forEach(path -> path.readOperations().forEach(Description::addRefusals));
    };
  }

  private static SecurityScheme signIn(String scheme, String what) {
    return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(scheme).description(what);
  }

  private static boolean isDescribed(OpenAPI api, String path) {
    PathItem item = api.getPaths().get(path);
    return item != null && item.getPost() != null;
  }

  private static void addCommand(
      OpenAPI api, String path, Catalogue.@Nullable Place place, Class<? extends Record> type) {
    Set<String> given = place == null ? Set.of() : Set.of(place.named());
    Operation operation =
        new Operation()
            .operationId(type.getSimpleName())
            .summary(words(type.getSimpleName()))
            .description(CommandWords.of(type))
            .addTagsItem(tag(path))
            .addParametersItem(
                new Parameter()
                    .in("header")
                    .name(Attempts.KEY)
                    .description("The same for every attempt at the same thing")
                    .schema(new StringSchema()))
            .requestBody(
                new RequestBody().required(true).content(json(RecordSchema.of(type, given))))
            .responses(
                new ApiResponses()
                    .addApiResponse(
                        place == null ? "201" : "200",
                        new ApiResponse()
                            .description("It is on disk")
                            .content(
                                json(
                                    path.equals("/api/accounts")
                                        ? new ObjectSchema()
                                            .addProperty("account", new StringSchema())
                                            .addProperty("oneTimePassword", new StringSchema())
                                        : new Schema<>().$ref("Receipt")))));
    if (place != null && !place.named().isEmpty()) {
      operation.addParametersItem(
          new Parameter().in("path").name(place.named()).required(true).schema(new StringSchema()));
    }
    PathItem item = api.getPaths().get(path);
    if (item == null) {
      item = new PathItem();
      api.getPaths().addPathItem(path, item);
    }
    item.post(operation);
  }

  private static void addRefusals(Operation operation) {
    Map.of(
            "400", "The request cannot be understood",
            "401", "Nobody is signed in",
            "403", "The role does not allow it",
            "404", "There is no such thing, or none that you may know of",
            "422", "It makes no sense as it stands; nothing was stored",
            "503", "Too much is going on, or the record is still being read in; try again")
        .forEach(
            (status, sentence) ->
                operation
                    .getResponses()
                    .addApiResponse(
                        status,
                        new ApiResponse()
                            .description(sentence)
                            .content(
                                new Content()
                                    .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(new Schema<>().$ref("Problem"))))));
  }

  private static Content json(Schema<?> schema) {
    return new Content().addMediaType("application/json", new MediaType().schema(schema));
  }

  private static Schema<?> receipt() {
    return new ObjectSchema()
        .description("What every command is answered with once it is on disk")
        .addProperty(
            "subject", new StringSchema().description("The case's reference, or the account"))
        .addProperty(
            "sequence",
            new IntegerSchema().format("int64").description("How many entries its record has now"));
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .description("Why a request was refused (RFC 9457)")
        .addProperty("type", new StringSchema())
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty(
            "detail", new StringSchema().description("A sentence a practitioner understands"))
        .addProperty(
            "errors",
            new ArraySchema()
                .items(
                    new ObjectSchema()
                        .addProperty("field", new StringSchema())
                        .addProperty("message", new StringSchema())));
  }

  private static String tag(String path) {
    return path.startsWith("/api/accounts")
        ? "Accounts"
        : path.startsWith("/api/reference-data")
            ? "Reference data"
            : path.startsWith("/api/committees") ? "Committees" : "Casework";
  }

  private static String words(String name) {
    String spaced = name.replaceAll("(?<=[a-z])([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }
}
