package org.guardbook.ui.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.guardbook.ui.figures.BarChart.Bar;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ABarChart {

  @Test
  void drawsTheLongestBarAcrossAndTheOthersInProportion() throws Exception {
    Document svg = drawn(new Bar("Education", 97L, 65L), new Bar("Faith", 11L, 5L));

    assertThat(widths(svg, "now")).containsExactly("100.0%", "11.3%");
    assertThat(widths(svg, "before")).containsExactly("67.0%", "5.2%");
  }

  @Test
  void saysWhatItShowsToWhoeverCannotSeeIt() throws Exception {
    Element svg = drawn(new Bar("Health & <care>", 3L, null)).getDocumentElement();

    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Contacts by setting");
    assertThat(svg.getElementsByTagName("text").item(0).getTextContent())
        .isEqualTo("Health & <care>");
  }

  @Test
  void standsWhereThereIsNothingToCount() throws Exception {
    assertThat(widths(drawn(new Bar("Education", 0L, 0L)), "now")).containsExactly("0.0%");
    assertThat(widths(drawn(), "now")).isEmpty();
  }

  private static Document drawn(Bar... bars) throws Exception {
    String svg =
        new BarChart("settings", "Contacts by setting", "Most from education.", List.of(bars))
            .svg();
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> widths(Document svg, String kind) {
    var bars = svg.getElementsByTagName("rect");
    return java.util.stream.IntStream.range(0, bars.getLength())
        .mapToObj(index -> (Element) bars.item(index))
        .filter(bar -> bar.getAttribute("class").equals(kind))
        .map(bar -> bar.getAttribute("width"))
        .toList();
  }
}
