package org.guardbook.ui.retrace;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.guardbook.query.retrace.RetraceQuery.Step;
import org.guardbook.ui.forms.KindOfRecord;

/**
 * A card beside a record that is replayed: one Spring bean for each, in the order that Spring has
 * them in. It may lead elsewhere; it changes nothing.
 */
@FunctionalInterface
public interface BesideAStep {

  /** Empty for whoever may not see it. */
  Optional<? extends Component> card(KindOfRecord kind, Step step);
}
