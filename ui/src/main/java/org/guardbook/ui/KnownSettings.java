package org.guardbook.ui;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The names under which a board sets anything. One that is none of them is refused, because
 * somebody who mistyped a name would go on with a default and not know.
 */
final class KnownSettings {

  private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("guardbook");

  /** A slip of the pen; two letters that changed places are two of them. */
  private static final int SLIPS = 2;

  private static final LevenshteinDistance SLIPS_BETWEEN = new LevenshteinDistance(null);

  private KnownSettings() {}

  /** As they are written: {@code guardbook.sign-in.shut-for}. */
  static List<String> names() {
    return names(OURS.toString(), Settings.class).map(Name::name).toList();
  }

  /**
   * @param holdsMore whether names that whoever sets it chooses follow
   */
  private record Name(String name, boolean holdsMore) {

    boolean isThatOf(ConfigurationPropertyName set) {
      ConfigurationPropertyName own = ConfigurationPropertyName.of(name);
      return holdsMore ? own.isAncestorOf(set) : squeezed(own).equals(squeezed(set));
    }

    /** As it is to be written. */
    String shown() {
      return holdsMore ? name + ".…" : name;
    }
  }

  private static Stream<Name> names(String prefix, Class<?> settings) {
    return Arrays.stream(settings.getRecordComponents())
        .flatMap(component -> names(prefix, component));
  }

  private static Stream<Name> names(String prefix, RecordComponent component) {
    String name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
    return component.getType().isRecord()
        ? names(name, component.getType())
        : Stream.of(new Name(name, component.getType() == Map.class));
  }

  /** A sentence for each that is set and is none. */
  static List<String> wrongIn(ConfigurableEnvironment environment) {
    List<Name> known = names(OURS.toString(), Settings.class).toList();
    return sources(environment).flatMap(source -> wrongIn(source, known)).distinct().toList();
  }

  private static Stream<IterableConfigurationPropertySource> sources(
      ConfigurableEnvironment environment) {
    Stream.Builder<IterableConfigurationPropertySource> sources = Stream.builder();
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      if (source instanceof IterableConfigurationPropertySource iterable) {
        sources.add(iterable);
      }
    }
    return sources.build();
  }

  private static Stream<String> wrongIn(
      IterableConfigurationPropertySource source, List<Name> known) {
    return source.stream()
        .filter(OURS::isAncestorOf)
        .map(KnownSettings::withoutPlaces)
        .filter(name -> known.stream().noneMatch(each -> each.isThatOf(name)))
        .flatMap(name -> sentence(name, isSharedWithOthers(source), known).stream());
  }

  private static ConfigurationPropertyName withoutPlaces(ConfigurationPropertyName name) {
    return name.isLastElementIndexed() ? withoutPlaces(name.getParent()) : name;
  }

  /** The environment cannot tell a dot from a dash. */
  private static String squeezed(ConfigurationPropertyName name) {
    StringBuilder squeezed = new StringBuilder();
    for (int i = 0; i < name.getNumberOfElements(); i++) {
      squeezed.append(name.getElement(i, Form.UNIFORM));
    }
    return squeezed.toString();
  }

  /** Others keep names of their own there, which begin like ours where a service is called so. */
  private static boolean isSharedWithOthers(ConfigurationPropertySource source) {
    return source.getUnderlyingSource() instanceof PropertySource<?> where
        && (where.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)
            || where.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME));
  }

  private static Optional<String> sentence(
      ConfigurationPropertyName name, boolean sharedWithOthers, List<Name> known) {
    String squeezed = squeezed(name);
    Optional<Name> near =
        known.stream()
            .filter(each -> slips(each.name(), squeezed) <= SLIPS)
            .min(Comparator.comparingInt(each -> slips(each.name(), squeezed)));
    return near.map(each -> "%s is not a setting; did you mean %s?".formatted(name, each.shown()))
        .or(
            () ->
                sharedWithOthers
                    ? Optional.empty()
                    : Optional.of(
                        "%s is not a setting; docs/operating.md has all of them.".formatted(name)));
  }

  private static int slips(String known, String squeezed) {
    return SLIPS_BETWEEN.apply(squeezed(ConfigurationPropertyName.of(known)), squeezed);
  }
}
