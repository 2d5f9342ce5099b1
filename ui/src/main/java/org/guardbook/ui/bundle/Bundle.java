package org.guardbook.ui.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.SequencedMap;
import org.guardbook.query.bundle.Packing;
import org.guardbook.query.bundle.Packing.Content;

/** A bundle that is ready to be handed out. */
public final class Bundle {

  public static final String MEDIA_TYPE = "application/zip";

  private final String fileName;
  private final SequencedMap<String, Content> files;

  Bundle(String fileName, SequencedMap<String, Content> files) {
    this.fileName = fileName;
    this.files = files;
  }

  /** Of the reference and the day only, for a file name is read by more people than the file. */
  public String fileName() {
    return fileName;
  }

  public void write(OutputStream out) throws IOException {
    Packing.pack(files, out);
  }
}
