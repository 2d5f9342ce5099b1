package org.guardbook.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.guardbook.command.access.Role;
import org.guardbook.ui.security.PeopleOfTheTests;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the REST interface as somebody. */
public record Caller(int port, @Nullable String account, String password) {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What came back. */
  public record Answer(int status, String body, HttpResponse<String> response) {

    public JsonNode json() {
      return JSON.readTree(body);
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  public static Caller as(Role role, int port) {
    return new Caller(port, PeopleOfTheTests.accountOf(role), PeopleOfTheTests.PASSWORD);
  }

  public static Caller nobody(int port) {
    return new Caller(port, null, "");
  }

  public Answer get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /** Takes a file away; the answer is its status. */
  public int take(String path, Path into) {
    return send(request(path).GET(), BodyHandlers.ofFile(into)).statusCode();
  }

  /** Takes a file away that is made of what is posted. */
  public int take(String path, String json, Path into) {
    HttpRequest.Builder asked =
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    return send(asked, BodyHandlers.ofFile(into)).statusCode();
  }

  public Answer post(String path, String json, String... headers) {
    return post(path, "application/json", BodyPublishers.ofString(json), headers);
  }

  public Answer post(String path, String type, BodyPublisher body, String... headers) {
    return send(request(path, headers).header("Content-Type", type).POST(body));
  }

  public Answer method(String method, String path) {
    return send(request(path).method(method, BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .timeout(Duration.ofSeconds(120));
    if (account != null) {
      request.header(
          "Authorization",
          "Basic "
              + Base64.getEncoder()
                  .encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  private static Answer send(HttpRequest.Builder request) {
    HttpResponse<String> response = send(request, BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body(), response);
  }

  private static <B> HttpResponse<B> send(HttpRequest.Builder request, BodyHandler<B> body) {
    try {
      return CLIENT.send(request.build(), body);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
