package org.guardbook.query.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.guardbook.query.bundle.Packing.Content;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bundle before it is packed, which tests spoil in their ways.
 *
 * @param files all but the manifest
 * @param sign makes the manifest of their sums
 */
record PreparedBundle(
    SequencedMap<String, byte[]> files, Function<SequencedMap<String, String>, String> sign) {

  static final JsonMapper JSON = JsonMapper.builder().build();

  PreparedBundle with(String path, UnaryOperator<byte[]> change) {
    SequencedMap<String, byte[]> changed = new LinkedHashMap<>(files);
    changed.computeIfPresent(path, (_, content) -> change.apply(content));
    return new PreparedBundle(changed, sign);
  }

  PreparedBundle withText(String path, UnaryOperator<String> change) {
    return with(
        path,
        content ->
            change
                .apply(new String(content, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
  }

  /** With a file that is listed, as all are, and has no place in a bundle. */
  PreparedBundle and(String path) {
    SequencedMap<String, byte[]> more = new LinkedHashMap<>(files);
    more.put(path, "Believe me.".getBytes(StandardCharsets.UTF_8));
    return new PreparedBundle(more, sign);
  }

  PreparedBundle withJson(String path, Consumer<ObjectNode> change) {
    return with(
        path,
        content -> {
          ObjectNode root = (ObjectNode) JSON.readTree(content);
          change.accept(root);
          return JSON.writeValueAsBytes(root);
        });
  }

  PreparedBundle renamed(String from, String to) {
    SequencedMap<String, byte[]> changed = new LinkedHashMap<>();
    files.forEach((path, content) -> changed.put(path.equals(from) ? to : path, content));
    return new PreparedBundle(changed, sign);
  }

  PreparedBundle without(String path) {
    SequencedMap<String, byte[]> fewer = new LinkedHashMap<>(files);
    fewer.remove(path);
    return new PreparedBundle(fewer, sign);
  }

  /** As if the manifest had been signed for other content. */
  PreparedBundle afterSigning(UnaryOperator<PreparedBundle> change) throws IOException {
    String manifest = manifest();
    return new PreparedBundle(change.apply(this).files, _ -> manifest);
  }

  String manifest() throws IOException {
    return sign.apply(Packing.sums(contents(files)));
  }

  Path pack(Path file) throws IOException {
    SequencedMap<String, byte[]> all = new LinkedHashMap<>();
    all.put(OpenedBundle.MANIFEST, manifest().getBytes(StandardCharsets.UTF_8));
    all.putAll(files);
    try (OutputStream out = Files.newOutputStream(file)) {
      Packing.pack(contents(all), out);
    }
    return file;
  }

  private static SequencedMap<String, Content> contents(SequencedMap<String, byte[]> files) {
    SequencedMap<String, Content> contents = new LinkedHashMap<>();
    files.forEach((path, content) -> contents.put(path, () -> new ByteArrayInputStream(content)));
    return contents;
  }
}
