package org.guardbook.ui.components;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayingASize {

  @ParameterizedTest
  @CsvSource({
    "0, 1 kB",
    "348160, 340 kB",
    "1048576, 1.0 MB",
    "2516582, 2.4 MB",
    "1073741824, 1.0 GB",
    "79993765888, 74.5 GB"
  })
  void saysItInTheLargestUnitThatItFills(long bytes, String words) {
    assertThat(FileSize.words(bytes)).isEqualTo(words);
  }
}
