package io.hivematrix.beacon.web;

import io.hivematrix.beacon.web.api.DashboardJson;
import io.hivematrix.beacon.web.api.DefaultViewResource;
import io.hivematrix.beacon.web.api.TicketsResource;
import io.hivematrix.beacon.web.api.ViewsAndAgentsResource;
import io.hivematrix.beacon.web.assets.StaticAssets;
import io.hivematrix.beacon.web.assets.StaticResource;
import io.hivematrix.beacon.web.cache.DefaultHeadersFilter;
import io.hivematrix.beacon.web.cache.ResponseCache;
import io.hivematrix.beacon.web.openapi.DocsResource;
import io.hivematrix.beacon.web.openapi.OpenApiResource;
import io.hivematrix.beacon.web.ops.ResponseCacheMetrics;
import io.hivematrix.beacon.web.origin.SameOriginFilter;
import io.hivematrix.beacon.web.page.PageResource;
import io.hivematrix.beacon.web.page.layout.PageLayouts;
import io.hivematrix.beacon.web.problem.ProblemMapper;
import io.hivematrix.beacon.web.problem.ProblemWriter;
import io.hivematrix.beacon.web.server.RequestBodyLimitFilter;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** Everything that serves requests, put together by hand. */
final class JerseyConfig {

    private JerseyConfig() {}

    static ResourceConfig of(
            WebSettings settings,
            WebDependencies parts,
            ProblemWriter problems,
            StaticAssets assets,
            PageLayouts frames) {
        ResourceConfig config = new ResourceConfig();
        configure(config);
        config.register(new ProblemMapper(problems));
        config.register(new RequestBodyLimitFilter(settings.limits(), System::nanoTime));
        config.register(new SameOriginFilter());
        config.register(new DefaultHeadersFilter());
        config.register(new DefaultViewResource(parts.views()));
        config.register(new ViewsAndAgentsResource(parts.views(), parts.agents()));
        config.register(new TicketsResource(
                parts.dashboards(), answers("tickets", settings, parts), new DashboardJson(), parts.clock()));
        config.register(new PageResource(
                parts.dashboards(), answers("pages", settings, parts), frames, settings.autoRefresh(), parts.clock()));
        config.register(new StaticResource(assets));
        config.register(new OpenApiResource());
        config.register(new DocsResource());
        parts.components().forEach(config::register);
        return config;
    }

    private static ResponseCache answers(String kind, WebSettings settings, WebDependencies parts) {
        ResponseCache answers = new ResponseCache(settings.preparedBytes());
        new ResponseCacheMetrics(kind, answers).bindTo(parts.meters());
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
