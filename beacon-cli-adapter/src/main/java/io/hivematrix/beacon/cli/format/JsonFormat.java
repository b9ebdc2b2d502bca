package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.source.DashboardResult;
import java.nio.charset.StandardCharsets;

/** For programs: byte for byte what the API answers. */
final class JsonFormat implements BoardFormat {

    @Override
    public String render(DashboardResult answer) {
        return new String(answer.json().get(), StandardCharsets.UTF_8);
    }
}
