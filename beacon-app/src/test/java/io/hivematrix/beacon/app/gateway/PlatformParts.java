package io.hivematrix.beacon.app.gateway;

import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Parts that the platform adds to every HTML page: style sheets and scripts at the end of the head, side panel, one script at the end. */
final class PlatformParts {

    static final String GLOBAL_STYLE = "/static/css/global.css?v=1.0";
    static final String PANEL_STYLE = "/static/css/side-panel.css?v=1.0";

    private static final List<String> HEAD_SCRIPTS = List.of("head-panel.js", "head-rain.js", "head-bees.js");

    private PlatformParts() {}

    static String addTo(Document page, String theme, String colorTheme) {
        Element html = page.selectFirst("html");
        if (html != null) {
            html.attr("data-theme", theme).attr("data-color-theme", colorTheme);
        }
        Element head = page.selectFirst("head");
        if (head != null) {
            head.appendElement("link").attr("rel", "stylesheet").attr("href", GLOBAL_STYLE);
            head.appendElement("link").attr("rel", "stylesheet").attr("href", PANEL_STYLE);
            HEAD_SCRIPTS.forEach(name -> appendScript(head, name));
        }
        Element body = page.selectFirst("body");
        if (body != null) {
            surround(body);
        }
        return GatewayHtml.write(page.childNodes());
    }

    /** Parses the content of the body a second time, as text inside of the platform's layout. */
    private static void surround(Element body) {
        String content = GatewayHtml.writeUnescaped(body.childNodes());
        body.empty();
        Document layout = GatewayHtml.parse("\n<div class=\"hivematrix-layout\">\n"
                + PlatformFiles.text("panel.html")
                + "<div class=\"hivematrix-content\">\n"
                + content
                + "\n</div>\n</div>\n");
        body.appendChildren(List.copyOf(layout.childNodes()));
        appendScript(body, "body.js");
    }

    private static void appendScript(Element parent, String name) {
        parent.appendElement("script").appendChild(new DataNode("\n" + PlatformFiles.text(name)));
    }
}
