package io.hivematrix.beacon.web.problem;

import io.hivematrix.beacon.web.exchange.ClientContext;

/** A problem in plain HTML, which needs nothing but itself. */
public final class PlainProblemPage implements ProblemPage {

    @Override
    public String render(Problem problem, String correlationId, ClientContext client) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8">%5$s<title>%1$s</title></head>
                <body>
                <main>
                <h1>%1$s</h1>
                <p>%2$s</p>
                <p><a href="%3$s">Back to the dashboard</a></p>
                <p><small>Reference: %4$s</small></p>
                </main>
                </body>
                </html>
                """.formatted(
                        escape(problem.status() + " " + problem.title()),
                        escape(problem.detail()),
                        escape(client.link("/")),
                        escape(correlationId),
                        retry(problem));
    }

    /** What is to be tried again is tried again by itself. */
    private static String retry(Problem problem) {
        String seconds = problem.headers().get("Retry-After");
        return seconds == null ? "" : "<meta http-equiv=\"refresh\" content=\"" + escape(seconds) + "\">";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
