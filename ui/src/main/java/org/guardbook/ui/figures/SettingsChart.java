package org.guardbook.ui.figures;

import java.util.Comparator;
import java.util.List;
import org.guardbook.query.statistics.AllegationFigures;
import org.guardbook.query.statistics.AllegationFigures.Count;
import org.guardbook.query.statistics.Form;

/** Contacts by setting as bars, most first. */
final class SettingsChart {

  private SettingsChart() {}

  static BarChart of(AllegationFigures figures, Printed printed) {
    List<Count> settings =
        figures.contactsBySector().stream()
            .sorted(Comparator.comparingLong(Count::number).reversed())
            .toList();
    String most =
        settings.isEmpty() || settings.getFirst().number() == 0
            ? "No contacts in the period."
            : "Most came from %s: %s of %s. The table below has every figure."
                .formatted(
                    settings.getFirst().label(),
                    printed.number(settings.getFirst().number()),
                    printed.number(figures.contacts()));
    return new BarChart(
        "contacts-by-setting",
        "Contacts by setting, this year and last",
        most,
        settings.stream().map(setting -> bar(setting, figures, printed.form())).toList());
  }

  private static BarChart.Bar bar(Count setting, AllegationFigures figures, Form form) {
    AllegationFigures lastYear = figures.lastYear();
    long before =
        lastYear == null ? 0 : FiguresSheet.in(lastYear.contactsBySector(), setting.code());
    return new BarChart.Bar(
        setting.label(),
        form.hides(setting.number()) ? null : setting.number(),
        lastYear == null || form.hides(before) ? null : before);
  }
}
