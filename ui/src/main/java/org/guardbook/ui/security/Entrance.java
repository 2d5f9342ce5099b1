package org.guardbook.ui.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;

/** How people and programs get in: by a password of ours, or by what a provider says of them. */
sealed interface Entrance permits ByPassword, ByProvider {

  /** Lets programs show with each call who they are. */
  void toPrograms(HttpSecurity http);

  /** Lets people sign in and out again. */
  void toPeople(HttpSecurity http);

  /** What a program is told that did not show who it is. */
  AuthenticationEntryPoint challenge();
}
