package org.guardbook.query.views;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Views that tell what is asked of them, by projections too. */
public final class NotingViews {

  private NotingViews() {}

  public static ViewStore of(ViewStore store, Consumer<Asked> heard) {
    return (ViewStore)
        Proxy.newProxyInstance(
            NotingViews.class.getClassLoader(),
            new Class<?>[] {ViewStore.class},
            (_, method, arguments) -> {
              try {
                return switch (method.getName()) {
                  case "view" -> noting(store, (Collection<?>) arguments[0], heard);
                  case "projecting" -> projecting(store.projecting(), heard);
                  default -> method.invoke(store, arguments);
                };
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }

  private static Views projecting(Views views, Consumer<Asked> heard) {
    return new Views() {
      @Override
      public <D extends Record> View<D> view(Collection<D> collection) {
        return noting(views, collection, heard);
      }
    };
  }

  private static <D extends Record> View<D> noting(
      Views views, Collection<D> collection, Consumer<Asked> heard) {
    return new Noting<>(views.view(collection), collection, heard);
  }

  private record Noting<D extends Record>(
      View<D> view, Collection<D> collection, Consumer<Asked> heard) implements View<D> {

    @Override
    public Optional<D> find(String id) {
      return view.find(id);
    }

    @Override
    public List<D> find(Filter filter, Sort sort, Page page) {
      heard.accept(new Asked(collection, filter, sort, page, null));
      return view.find(filter, sort, page);
    }

    @Override
    public long count(Filter filter) {
      heard.accept(new Asked(collection, filter, null, null, null));
      return view.count(filter);
    }

    @Override
    public Map<String, Long> count(Filter filter, String by) {
      heard.accept(new Asked(collection, filter, null, null, by));
      return view.count(filter, by);
    }

    @Override
    public void put(D document) {
      view.put(document);
    }

    @Override
    public void change(String id, UnaryOperator<D> change) {
      view.change(id, change);
    }

    @Override
    public void remove(String id) {
      view.remove(id);
    }
  }
}
