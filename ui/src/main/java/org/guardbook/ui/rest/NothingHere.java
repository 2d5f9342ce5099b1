package org.guardbook.ui.rest;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers programs that ask where nothing is, so that they do not get a page meant for people. */
@Hidden
@RestController
class NothingHere {

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  NothingHere(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @RequestMapping({"/api", "/api/**"})
  void nothing(HttpServletRequest request) throws Exception {
    PathContainer path = PathContainer.parsePath(request.getRequestURI());
    Set<String> methods = new LinkedHashSet<>();
    for (RequestMappingHandlerMapping mapping : mappings) {
      for (RequestMappingInfo known : mapping.getHandlerMethods().keySet()) {
        if (known.getPathPatternsCondition() == null
            || known.getMethodsCondition().getMethods().isEmpty()
            || known.getPathPatternsCondition().getPatterns().stream()
                .noneMatch(pattern -> pattern.matches(path))) {
          continue;
        }
        boolean sameMethod =
            known
                .getMethodsCondition()
                .getMethods()
                .contains(RequestMethod.resolve(request.getMethod()));
        if (sameMethod && !known.getConsumesCondition().isEmpty()) {
          throw new HttpMediaTypeNotSupportedException(
              request.getContentType(),
              List.copyOf(known.getConsumesCondition().getConsumableMediaTypes()));
        }
        known.getMethodsCondition().getMethods().forEach(one -> methods.add(one.name()));
      }
    }
    if (!methods.isEmpty()) {
      throw new HttpRequestMethodNotSupportedException(request.getMethod(), methods);
    }
    throw new NoResourceFoundException(
        HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), request.getRequestURI());
  }
}
