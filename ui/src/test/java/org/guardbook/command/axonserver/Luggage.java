package org.guardbook.command.axonserver;

import org.axonframework.serialization.SerializedObject;
import org.jspecify.annotations.Nullable;

/** What goes from one process to another, and what of it arrives. */
final class Luggage {

  private final MessageSerializer serializer = new MessageSerializer();

  <T> T arrived(T sent) {
    SerializedObject<byte[]> written = serializer.serialize(sent, byte[].class);
    @Nullable T read = serializer.deserialize(written);
    if (read == null) {
      throw new IllegalStateException(sent.getClass().getName() + " arrives as nothing");
    }
    return read;
  }
}
