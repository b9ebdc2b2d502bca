package io.hivematrix.beacon.web;

import io.hivematrix.beacon.web.answer.DefaultHeaders;
import io.hivematrix.beacon.web.answer.PreparedAnswers;
import io.hivematrix.beacon.web.answer.SharedBytesWriter;
import io.hivematrix.beacon.web.asset.StaticAssets;
import io.hivematrix.beacon.web.asset.StaticResource;
import io.hivematrix.beacon.web.dashboard.DashboardJson;
import io.hivematrix.beacon.web.dashboard.DefaultViewResource;
import io.hivematrix.beacon.web.dashboard.IndexResource;
import io.hivematrix.beacon.web.dashboard.TicketsResource;
import io.hivematrix.beacon.web.grizzly.BodyLimit;
import io.hivematrix.beacon.web.metrics.AnswerMeters;
import io.hivematrix.beacon.web.openapi.DocsResource;
import io.hivematrix.beacon.web.openapi.OpenApiResource;
import io.hivematrix.beacon.web.origin.SameOriginFilter;
import io.hivematrix.beacon.web.page.Frames;
import io.hivematrix.beacon.web.page.PageResource;
import io.hivematrix.beacon.web.problem.ProblemMapper;
import io.hivematrix.beacon.web.problem.ProblemWriter;
import io.hivematrix.beacon.web.shortcut.Shortcuts;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** Everything that serves requests, put together by hand. */
final class WebComponents {

    private WebComponents() {}

    static ResourceConfig of(
            WebSettings settings,
            WebParts parts,
            ProblemWriter problems,
            StaticAssets assets,
            Frames frames,
            Shortcuts shortcuts) {
        ResourceConfig config = new ResourceConfig();
        configure(config);
        config.register(new ProblemMapper(problems));
        config.register(new BodyLimit(settings.limits(), System::nanoTime));
        config.register(new SameOriginFilter());
        config.register(new DefaultHeaders());
        config.register(new SharedBytesWriter());
        config.register(new DefaultViewResource(parts.views()));
        config.register(new IndexResource(parts.views(), parts.agents()));
        config.register(new TicketsResource(
                parts.dashboards(),
                answers("tickets", settings, parts),
                new DashboardJson(),
                parts.clock(),
                shortcuts));
        config.register(new PageResource(
                parts.dashboards(),
                answers("pages", settings, parts),
                frames,
                settings.autoRefresh(),
                parts.clock(),
                shortcuts));
        config.register(new StaticResource(assets));
        config.register(new OpenApiResource());
        config.register(new DocsResource());
        parts.components().forEach(config::register);
        return config;
    }

    private static PreparedAnswers answers(String kind, WebSettings settings, WebParts parts) {
        PreparedAnswers answers = new PreparedAnswers(settings.preparedBytes());
        new AnswerMeters(kind, answers).bindTo(parts.meters());
        return answers;
    }

    private static void configure(ResourceConfig config) {
        config.property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        config.property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        config.property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
        // Every body is ready before it is sent; Jersey's buffer would only copy it once more.
        config.property(CommonProperties.OUTBOUND_CONTENT_LENGTH_BUFFER, 0);
    }
}
