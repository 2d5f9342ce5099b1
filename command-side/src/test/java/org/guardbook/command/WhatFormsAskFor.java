package org.guardbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guardbook.command.account.AccountCommand;
import org.guardbook.command.chronology.ChronologyCommand;
import org.guardbook.command.committee.CommitteeCommand;
import org.guardbook.command.custody.CustodyCommand;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand;
import org.guardbook.command.referencedata.Code;
import org.guardbook.command.referencedata.ReferenceDataCommand;
import org.guardbook.command.restriction.RestrictionCommand;
import org.guardbook.command.review.ReviewCommand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever may be left out of a form, its sender hears in words of practice what is missing. */
class WhatFormsAskFor {

  private static final Form FORM = new Form(_ -> null);

  @TestFactory
  Stream<DynamicTest> isSaidInWordsOfPractice() {
    return forms().stream()
        .map(form -> DynamicTest.dynamicTest(form.getSimpleName(), () -> isSaid(form)));
  }

  private static void isSaid(Class<?> form) throws Exception {
    assertThat(FORM.read(blank(form)).found())
        .filteredOn(refusal -> !isList(form, refusal.field()))
        // is worked out, never typed
        .filteredOn(refusal -> !"fingerprint".equals(refusal.field()))
        .extracting(Refusal::sentence)
        .doesNotContain("This is needed.");
  }

  /** Nobody sees a list as one field: a list with nothing in it is there, too. */
  private static boolean isList(Class<?> form, @Nullable String field) {
    return Arrays.stream(form.getRecordComponents())
        .anyMatch(
            part ->
                part.getName().equals(field)
                    && (Collection.class.isAssignableFrom(part.getType())
                        || part.getType() == Map.class));
  }

  /** Every command, and every record that stands within one. */
  private static Set<Class<?>> forms() {
    Set<Class<?>> forms = new LinkedHashSet<>();
    Deque<Class<?>> next = new ArrayDeque<>();
    Stream.of(
            PositionOfTrustCommand.class,
            ReviewCommand.class,
            ChronologyCommand.class,
            CommitteeCommand.class,
            ReferenceDataCommand.class,
            CustodyCommand.class,
            AccountCommand.class,
            RestrictionCommand.class)
        .flatMap(WhatFormsAskFor::leaves)
        .forEach(next::add);
    while (!next.isEmpty()) {
      Class<?> form = next.remove();
      if (forms.add(form)) {
        for (RecordComponent part : form.getRecordComponents()) {
          Class<?> type = part(part.getGenericType());
          if (type.isRecord() && !isOneValue(type)) {
            next.add(type);
          }
        }
      }
    }
    return forms;
  }

  private static boolean isOneValue(Class<?> type) {
    return Code.class.isAssignableFrom(type)
        || type.getRecordComponents().length == 1
        || type == When.class;
  }

  private static Class<?> part(Type type) {
    return type instanceof ParameterizedType list
        ? (Class<?>) list.getActualTypeArguments()[0]
        : (Class<?>) type;
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(WhatFormsAskFor::leaves)
        : Stream.of(type);
  }

  private static Record blank(Class<?> form) throws Exception {
    Class<?>[] types =
        Arrays.stream(form.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    Constructor<?> constructor = form.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return (Record)
        constructor.newInstance(
            Arrays.stream(types)
                .map(
                    part ->
                        part == boolean.class
                            ? (Object) false
                            : part == int.class ? (Object) 0 : part == long.class ? 0L : null)
                .toArray());
  }
}
