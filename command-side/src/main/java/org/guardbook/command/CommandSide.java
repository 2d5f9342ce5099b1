package org.guardbook.command;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTimeoutAutoConfiguration;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.referencedata.Codes;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The command side as a whole: its bus, its event store and every aggregate of its packages. */
@AutoConfiguration(
    before = {
      AxonAutoConfiguration.class,
      AxonServerAutoConfiguration.class,
      AxonServerBusAutoConfiguration.class,
      AxonTimeoutAutoConfiguration.class,
      UpdateCheckerAutoConfiguration.class,
      XStreamAutoConfiguration.class
    })
@PropertySource("classpath:org/guardbook/command/axon.properties")
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
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  RecordingCommandBus commandBus(EventStore events, RecordedEvents recorded, Clock clock) {
    RecordingCommandBus bus =
        new RecordingCommandBus(
            RecordingCommandBus.builder()
                .duplicateCommandHandlerResolver(
                    DuplicateCommandHandlerResolution.rejectDuplicates()),
            events,
            recorded,
            new ClosedRecords(recorded, clock));
    // Axon asks for every message that comes of a command; the answer is the same for all of them
    bus.registerHandlerInterceptor(
        (work, chain) -> {
          Map<String, String> provenance = provenanceOf(work.getMessage());
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
  Receipts receipts(RecordedEvents recorded) {
    return new Receipts(recorded::receipt);
  }

  @Bean
  SystemAccount systemAccount(RecordingCommandBus bus) {
    return new SystemSender(bus);
  }

  @Bean
  CorrelationDataProvider provenance() {
    return CommandSide::provenanceOf;
  }

  /** A message that nobody gave an id or a correlation has its own for both. */
  private static Map<String, String> provenanceOf(Message<?> message) {
    Provenance by = Provenance.from(message.getMetaData());
    String own = message.getIdentifier();
    return new Provenance(
            by.account(),
            by.role(),
            by.agency(),
            by.correlation() == null ? own : by.correlation(),
            by.commandId() == null ? own : by.commandId(),
            by.source(),
            by.request())
        .toMetaData();
  }

  /**
   * Aggregates are made by Axon, not by Spring: a bean lookup for each would cost more than the
   * rest of the command.
   */
  @Bean
  static ConfigurerModule aggregates() {
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
    return configurer -> types.forEach(type -> configurer.configureAggregate(aggregate(type)));
  }

  /** A record of one kind is none of another, whatever it is called. */
  private static <A> AggregateConfigurer<A> aggregate(Class<A> type) {
    return AggregateConfigurer.defaultConfiguration(type)
        .configureFilterEventsByType(_ -> true)
        .configureCache(_ -> new Recent(AGGREGATES));
  }
}
