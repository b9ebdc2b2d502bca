package io.hivematrix.beacon.app.gateway;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;

/**
 * Parser and writer of HTML as the real gateway's: no rule of HTML5 about the tree ({@code template} is an element as any
 * other), names in lower case, attributes in alphabetical order, entities as characters, void elements as {@code <br/>}.
 */
final class GatewayHtml {

    private static final List<String> RAW = List.of("script", "style");
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");
    private static final Set<String> LISTS = Set.of("class", "rel", "headers", "accesskey", "sizes", "sandbox");

    private GatewayHtml() {}

    static Document parse(String html) {
        return Parser.xmlParser()
                .settings(ParseSettings.htmlDefault)
                .tagSet(tags())
                .parseInput(html, "");
    }

    private static TagSet tags() {
        TagSet tags = new TagSet();
        RAW.forEach(name -> tags.add(new Tag(name, Parser.NamespaceXml).set(Tag.Data)));
        VOID.forEach(name -> tags.add(new Tag(name, Parser.NamespaceXml).set(Tag.Void)));
        return tags;
    }

    /** Returns the content of a node; the children of the document or of an element one after the other. */
    static String write(List<? extends Node> nodes) {
        StringBuilder html = new StringBuilder();
        nodes.forEach(node -> write(node, html));
        return html.toString();
    }

    /**
     * Returns the children of the body as the real gateway takes them over: elements are written, but of text and comments
     * only their characters are taken, unescaped. So the text of a comment becomes visible and escaped markup becomes markup.
     */
    static String writeUnescaped(List<? extends Node> nodes) {
        StringBuilder html = new StringBuilder();
        for (Node node : nodes) {
            if (node instanceof TextNode text) {
                html.append(text.getWholeText());
            } else if (node instanceof Comment comment) {
                html.append(comment.getData());
            } else {
                write(node, html);
            }
        }
        return html.toString();
    }

    private static void write(Node node, StringBuilder html) {
        if (node instanceof TextNode text) {
            html.append(escape(text.getWholeText()));
        } else if (node instanceof DataNode data) {
            html.append(data.getWholeData());
        } else if (node instanceof Comment comment) {
            html.append("<!--").append(comment.getData()).append("-->");
        } else if (node instanceof DocumentType) {
            html.append("<!DOCTYPE html>");
        } else if (node instanceof Element element) {
            write(element, html);
        }
    }

    private static void write(Element element, StringBuilder html) {
        String name = element.normalName();
        html.append('<').append(name);
        attributes(element)
                .forEach((attribute, value) ->
                        html.append(' ').append(attribute).append('=').append(quote(escape(value))));
        if (VOID.contains(name)) {
            html.append("/>");
            return;
        }
        html.append('>');
        element.childNodes().forEach(child -> write(child, html));
        html.append("</").append(name).append('>');
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> sorted = new TreeMap<>();
        for (Attribute attribute : element.attributes()) {
            String value = attribute.getValue();
            sorted.put(
                    attribute.getKey(),
                    LISTS.contains(attribute.getKey()) ? value.strip().replaceAll("\\s+", " ") : value);
        }
        return sorted;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String quote(String value) {
        if (!value.contains("\"")) {
            return '"' + value + '"';
        }
        return value.contains("'") ? '"' + value.replace("\"", "&quot;") + '"' : "'" + value + "'";
    }
}
