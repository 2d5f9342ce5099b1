package org.guardbook.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.referencedata.Codes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Profile;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The command side as a whole, present where it is one of the program's roles or none is named: its
 * bus and every aggregate of its packages.
 */
@AutoConfiguration(before = AxonAutoConfiguration.class)
@Profile("command | (!query & !ui)")
@ComponentScan(
    excludeFilters = {
      @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
      @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
      @Filter(type = FilterType.ANNOTATION, classes = AggregateRoot.class)
    })
class CommandSide {

  /** About as many cases as a region works on at a time; each is a few kilobytes. */
  private static final int AGGREGATES = 2_000;

  @Bean
  @Qualifier("localSegment")
  RecordingCommandBus commandBus(
      EventStore events,
      RecordedEvents recorded,
      Clock clock,
      Seal seal,
      ObjectProvider<MeterRegistry> meters) {
    RecordingCommandBus bus =
        new RecordingCommandBus(
            RecordingCommandBus.builder()
                .duplicateCommandHandlerResolver(
                    DuplicateCommandHandlerResolution.rejectDuplicates()),
            events,
            recorded,
            new Gatekeeper(seal),
            new ClosedRecords(events, recorded, clock),
            new CommandTimes(meters.getIfAvailable(CompositeMeterRegistry::new)));
    // Axon asks for every message that comes of a command; the answer is the same for all of them
    bus.registerHandlerInterceptor(
        (work, chain) -> {
          Map<String, String> provenance = Messaging.provenanceOf(work.getMessage());
          work.registerCorrelationDataProvider(_ -> provenance);
          return chain.proceed();
        });
    return bus;
  }

  @Bean
  Desk desk(Clock clock, Codes codes, EventStore store) {
    return new Desk(clock, codes, reference -> store.lastSequenceNumberFor(reference).isPresent());
  }

  @Bean
  OnceComplete onceComplete(RecordedEvents recorded) {
    return new OnceComplete(recorded::whenComplete);
  }

  @Bean
  Repetition repetition(RecordedEvents recorded) {
    return new Repetition(recorded.refusesRepetition());
  }

  @Bean
  Receipts receipts(RecordedEvents recorded) {
    return new Receipts(recorded::receipt);
  }

  /**
   * Aggregates are made by Axon, not by Spring: a bean lookup for each would cost more than the
   * rest of the command.
   */
  @Bean
  static ConfigurerModule aggregates(@Value("${guardbook.events:embedded}") String events) {
    boolean alone = events.equals("embedded");
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(AggregateRoot.class));
    List<Class<?>> types =
        scan.findCandidateComponents(CommandSide.class.getPackageName()).stream()
            .map(BeanDefinition::getBeanClassName)
            .filter(Objects::nonNull)
            .<Class<?>>map(
                name -> ClassUtils.resolveClassName(name, CommandSide.class.getClassLoader()))
            .toList();
    return configurer ->
        types.forEach(type -> configurer.configureAggregate(aggregate(type, alone)));
  }

  /** A record of one kind is none of another, whatever it is called. */
  private static <A> AggregateConfigurer<A> aggregate(Class<A> type, boolean alone) {
    AggregateConfigurer<A> aggregate =
        AggregateConfigurer.defaultConfiguration(type).configureFilterEventsByType(_ -> true);
    // Where others record as well, what was in a record a moment ago may be refused wrongly
    return alone ? aggregate.configureCache(_ -> new Recent(AGGREGATES)) : aggregate;
  }
}
