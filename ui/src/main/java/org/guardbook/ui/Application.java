package org.guardbook.ui;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class Application {
  static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }
}
