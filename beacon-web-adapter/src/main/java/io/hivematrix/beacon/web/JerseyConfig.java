package io.hivematrix.beacon.web;

import io.hivematrix.beacon.web.api.BoardResponses;
import io.hivematrix.beacon.web.api.DefaultViewResource;
import io.hivematrix.beacon.web.api.SyncResource;
import io.hivematrix.beacon.web.api.TicketsResource;
import io.hivematrix.beacon.web.api.ViewsAndAgentsResource;
import io.hivematrix.beacon.web.assets.StaticAssets;
import io.hivematrix.beacon.web.assets.StaticResource;
import io.hivematrix.beacon.web.cache.DefaultHeadersFilter;
import io.hivematrix.beacon.web.display.DisplayAccessFilter;
import io.hivematrix.beacon.web.display.DisplayLinks;
import io.hivematrix.beacon.web.display.DisplayLinksResource;
import io.hivematrix.beacon.web.display.DisplayResource;
import io.hivematrix.beacon.web.events.EventPublisher;
import io.hivematrix.beacon.web.events.EventStreamResource;
import io.hivematrix.beacon.web.http.RequestContextProvider;
import io.hivematrix.beacon.web.http.StrictTransportSecurityFilter;
import io.hivematrix.beacon.web.memory.MemoryBudget;
import io.hivematrix.beacon.web.openapi.DocsResource;
import io.hivematrix.beacon.web.openapi.OpenApiResource;
import io.hivematrix.beacon.web.origin.SameOriginFilter;
import io.hivematrix.beacon.web.page.PageResource;
import io.hivematrix.beacon.web.page.layout.PageBufferInterceptor;
import io.hivematrix.beacon.web.page.layout.PageLayouts;
import io.hivematrix.beacon.web.page.layout.TemplateConfiguration;
import io.hivematrix.beacon.web.problem.ProblemMapper;
import io.hivematrix.beacon.web.problem.ProblemWriter;
import io.hivematrix.beacon.web.server.NegotiationHeaderFilter;
import io.hivematrix.beacon.web.server.RequestBodyLimitFilter;
import java.util.UUID;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.media.sse.SseFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.mvc.freemarker.FreemarkerMvcFeature;

/** Jersey configuration: every resource, filter and provider is registered here, nothing is discovered. */
final class JerseyConfig {

    private JerseyConfig() {}

    static ResourceConfig create(
            WebSettings settings,
            WebDependencies dependencies,
            ProblemWriter problems,
            StaticAssets assets,
            BoardResponses responses,
            EventPublisher publisher,
            PageLayouts layouts,
            TemplateConfiguration templates) {
        ResourceConfig config = new ResourceConfig();
        configure(config);
        MemoryBudget rendering = MemoryBudget.ofProcess(System::nanoTime);
        configurePages(config, templates);
        config.register(new RequestContextProvider());
        config.register(new ProblemMapper(problems));
        config.register(new NegotiationHeaderFilter());
        config.register(new RequestBodyLimitFilter(settings.limits(), System::nanoTime));
        config.register(new SameOriginFilter());
        config.register(new DefaultHeadersFilter(dependencies.clock()));
        config.register(new StrictTransportSecurityFilter(settings.hsts()));
        config.register(new DefaultViewResource(dependencies.views()));
        config.register(new ViewsAndAgentsResource(dependencies.views(), dependencies.agents()));
        config.register(new TicketsResource(dependencies.dashboards(), rendering, responses, dependencies.clock()));
        config.register(SseFeature.class);
        config.register(new EventStreamResource(publisher, dependencies.views(), System::nanoTime));
        config.register(new SyncResource(dependencies.sync(), publisher));
        config.register(new PageResource(
                dependencies.dashboards(),
                layouts,
                rendering,
                settings.autoRefresh(),
                settings.display().linksEnabled()));
        registerDisplays(config, settings, dependencies, layouts, rendering, responses);
        config.register(new StaticResource(assets));
        config.register(new OpenApiResource());
        config.register(new DocsResource());
        dependencies.components().forEach(config::register);
        return config;
    }

    private static void registerDisplays(
            ResourceConfig config,
            WebSettings settings,
            WebDependencies dependencies,
            PageLayouts layouts,
            MemoryBudget rendering,
            BoardResponses responses) {
        DisplayLinks links = new DisplayLinks(
                settings.display(), dependencies.clock(), UUID::randomUUID, dependencies.revocations());
        config.register(new DisplayAccessFilter(links));
        config.register(new DisplayLinksResource(links, dependencies.views()));
        config.register(new DisplayResource(
                dependencies.dashboards(),
                dependencies.views(),
                links,
                layouts,
                rendering,
                responses.cache(),
                dependencies.clock()));
    }

    private static void configurePages(ResourceConfig config, TemplateConfiguration templates) {
        config.property(FreemarkerMvcFeature.TEMPLATE_OBJECT_FACTORY, templates);
        config.property(FreemarkerMvcFeature.TEMPLATE_BASE_PATH, TemplateConfiguration.BASE_PATH);
        config.property(FreemarkerMvcFeature.CACHE_TEMPLATES, true);
        config.register(FreemarkerMvcFeature.class);
        config.register(new PageBufferInterceptor());
    }

    private static void configure(ResourceConfig config) {
        config.property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        config.property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        config.property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
        // Each body is complete before it is sent, so Jersey's buffer would only be another copy.
        config.property(CommonProperties.OUTBOUND_CONTENT_LENGTH_BUFFER, 0);
    }
}
