package org.guardbook.ui.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.SequencedMap;
import org.guardbook.query.bundle.Packing;
import org.guardbook.query.bundle.Packing.Content;

/** A bundle that is ready to be handed out. */
public final class Bundle {

  public static final String MEDIA_TYPE = "application/zip";

  private final String fileName;
  private final SequencedMap<String, Content> files;
  private final List<String> onPaperOnly;

  Bundle(String fileName, SequencedMap<String, Content> files, List<String> onPaperOnly) {
    this.fileName = fileName;
    this.files = files;
    this.onPaperOnly = onPaperOnly;
  }

  /**
   * Passages that were blacked out on paper and are in no stored event as they were given, so that
   * whoever asked for them can see whether parts of them are.
   */
  public List<String> onPaperOnly() {
    return onPaperOnly;
  }

  /** Of the reference and the day only, for a file name is read by more people than the file. */
  public String fileName() {
    return fileName;
  }

  public void write(OutputStream out) throws IOException {
    Packing.pack(files, out);
  }
}
