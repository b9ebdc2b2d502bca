package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reader of {@code /api/psa/config}: ticket links and groups of the default provider. Without a default the first provider
 * is used; if the default is missing, nothing is, because links of another provider would be wrong. Other fields, such as
 * keys, are not read. Thread-safe.
 */
public final class PsaConfigurationReader implements ResponseReader<PsaConfiguration> {

    @Override
    public PsaConfiguration read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedResponseException("the response is not an object");
        }
        Optional<String> defaultProvider = Optional.empty();
        Map<String, PsaConfiguration> providers = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "default_provider" -> defaultProvider = LenientScalars.findWord(parser);
                case "providers" -> readProviders(parser, providers);
                default -> parser.skipChildren();
            }
        }
        return defaultProvider
                .map(name -> providers.getOrDefault(name, PsaConfiguration.UNKNOWN))
                .or(() -> providers.values().stream().findFirst())
                .orElse(PsaConfiguration.UNKNOWN);
    }

    private static void readProviders(JsonParser parser, Map<String, PsaConfiguration> providers) throws IOException {
        if (!enterObject(parser)) {
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            providers.put(name, provider(parser));
        }
    }

    private static PsaConfiguration provider(JsonParser parser) throws IOException {
        Optional<TicketLinks> links = Optional.empty();
        Set<GroupId> professionalServices = Set.of();
        if (!enterObject(parser)) {
            return PsaConfiguration.UNKNOWN;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "ticket_url_template" ->
                    links = LenientScalars.findWord(parser).map(String::strip).flatMap(TicketLinks::ofTemplate);
                case "group_ids" -> professionalServices = professionalServices(parser);
                default -> parser.skipChildren();
            }
        }
        return new PsaConfiguration(links, professionalServices);
    }

    private static Set<GroupId> professionalServices(JsonParser parser) throws IOException {
        Set<GroupId> groups = Set.of();
        if (!enterObject(parser)) {
            return groups;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean isProfessionalServices = parser.currentName().equals("professional_services");
            parser.nextToken();
            if (isProfessionalServices) {
                groups = LenientScalars.findLong(parser).stream()
                        .mapToObj(GroupId::new)
                        .collect(Collectors.toUnmodifiableSet());
            } else {
                parser.skipChildren();
            }
        }
        return groups;
    }

    private static boolean enterObject(JsonParser parser) throws IOException {
        boolean object = parser.currentToken() == JsonToken.START_OBJECT;
        if (!object) {
            parser.skipChildren();
        }
        return object;
    }
}
