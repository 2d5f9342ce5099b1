package org.guardbook.ui.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.guardbook.command.RuleViolated;
import org.jspecify.annotations.Nullable;

/** Looks into the container that older office documents and Outlook's e-mails come in. */
final class Compound {

  private static final Map<String, FileKind> MAIN_PARTS = new LinkedHashMap<>();

  static {
    MAIN_PARTS.put("__properties_version1.0", FileKind.OUTLOOK);
    MAIN_PARTS.put("WordDocument", FileKind.OLD_WORD);
    MAIN_PARTS.put("Workbook", FileKind.OLD_EXCEL);
    MAIN_PARTS.put("Book", FileKind.OLD_EXCEL);
    MAIN_PARTS.put("PowerPoint Document", FileKind.OLD_POWERPOINT);
  }

  private Compound() {}

  /**
   * @return null where it is neither a document nor an e-mail: an installer, say
   * @throws RuleViolated if it is damaged, locked or holds macros
   */
  static @Nullable FileKind kindOf(Path file) {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = container.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw new RuleViolated(
            "content",
            "This is locked with a password, so nobody could verify it. Save it without one.");
      }
      if (root.hasEntryCaseInsensitive("Macros")
          || root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
        throw Archive.withMacros();
      }
      for (Map.Entry<String, FileKind> known : MAIN_PARTS.entrySet()) {
        if (root.hasEntryCaseInsensitive(known.getKey())) {
          return known.getValue();
        }
      }
      return null;
    } catch (RuleViolated refused) {
      throw refused;
    } catch (IOException | RuntimeException _) {
      throw Archive.damaged();
    }
  }
}
