package org.guardbook.query.referencedata;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.referencedata.ReferenceDataQuery.ListedCode;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;

/**
 * What every code is called.
 *
 * @param codes by list and code
 */
public record Labels(Map<String, ListedCode> codes) {

  /** The projection that must have been run into views in which labels are to be found. */
  public static final String PROJECTION = ReferenceDataProjection.NAME;

  /** As the code lists stand. */
  public static Labels of(Views views) {
    return new Labels(
        views.view(ReferenceDataProjection.CODES).find(Filter.ALL, Sort.BY_ID, Page.ALL).stream()
            .collect(toUnmodifiableMap(ListedCode::id, code -> code)));
  }

  /** What a code was called on a day; one that no list has is put into plain words. */
  public String of(CodeList list, String code, LocalDate day) {
    ListedCode listed = find(list, code);
    return listed == null ? inWords(code) : listed.labelOn(day);
  }

  /** Its place in printed tables; a code that no list has comes last. */
  public int position(CodeList list, String code) {
    ListedCode listed = find(list, code);
    return listed == null ? Integer.MAX_VALUE : listed.position();
  }

  private @Nullable ListedCode find(CodeList list, String code) {
    return codes.get(ReferenceDataProjection.id(list, code));
  }

  private static String inWords(String code) {
    String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
