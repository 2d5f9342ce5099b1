package org.guardbook.ui.exports;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Function;
import org.guardbook.command.look.Sight;
import org.guardbook.query.TakenAway;
import org.guardbook.ui.dispatch.Dispatch;

/** Takes what a page shows away, in whichever format is wanted. */
public final class ExportMenu extends NativeDetails {

  /**
   * @param export is made when it is asked for, in the name of whoever asks
   */
  public ExportMenu(Function<Format, Export> export) {
    this("Export", export, Format.values());
  }

  /**
   * @param formats that make sense of it, the likeliest first
   */
  public ExportMenu(String label, Function<Format, Export> export, Format... formats) {
    super(label);
    addClassName("menu");
    getSummary().addClassName("btn");
    UnorderedList list = new UnorderedList();
    for (Format format : formats) {
      TakenAway taken = new TakenAway(Sight.Kind.EXPORTED, null, format.name());
      DownloadHandler handler =
          event ->
              Dispatch.takingAway(
                  taken,
                  () -> {
                    send(export.apply(format), format, event);
                    return event;
                  });
      Anchor anchor = new Anchor(handler, format.label());
      anchor.getElement().setAttribute("download", true).setAttribute("router-ignore", true);
      anchor.addClassName("export-" + format.extension());
      list.add(new ListItem(anchor));
    }
    Div sheet = new Div(list);
    sheet.addClassName("sheet");
    setContent(sheet);
  }

  /** Stands back behind a button that matters more. */
  public ExportMenu quiet() {
    getSummary().addClassName("quiet");
    return this;
  }

  /** Made to its end before any of it is sent, so that nobody gets half a file. */
  private static void send(Export export, Format format, DownloadEvent event) throws IOException {
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    export.write(format, made);
    event.setFileName(export.fileName(format));
    event.setContentType(format.mediaType());
    event.setContentLength(made.size());
    made.writeTo(event.getOutputStream());
  }
}
