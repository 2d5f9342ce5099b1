package org.guardbook.query.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.guardbook.command.Narrative;
import org.guardbook.command.referencedata.Code;
import org.jspecify.annotations.Nullable;

/** What events say, as it stands in a document: lists that are never changed, codes, words. */
final class Said {

  private Said() {}

  static <T> List<T> with(List<T> list, T added) {
    List<T> all = new ArrayList<>(list.size() + 1);
    all.addAll(list);
    all.add(added);
    return List.copyOf(all);
  }

  static <T> List<T> changed(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
    List<T> all = new ArrayList<>(list);
    all.replaceAll(each -> which.test(each) ? change.apply(each) : each);
    return List.copyOf(all);
  }

  static List<String> codes(List<? extends Code> codes) {
    return switch (codes.size()) {
      case 0 -> List.of();
      case 1 -> List.of(codes.getFirst().code());
      default -> codes.stream().map(Code::code).toList();
    };
  }

  static @Nullable String wordsOf(Narrative narrative) {
    return narrative.isBlank() ? null : narrative.words();
  }
}
