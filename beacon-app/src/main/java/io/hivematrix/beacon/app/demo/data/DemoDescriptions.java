package io.hivematrix.beacon.app.demo.data;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** What customers write. */
public final class DemoDescriptions {

    private static final List<String> BODIES = List.of(
            "it began this morning and three colleagues have it too. A restart did not help.",
            "could you have a look today? We need it before the meeting at four.",
            "this is the second time this month. Last time you reset something on the server.",
            "no hurry, but please tell me what you need from me.",
            "we would like to settle the dates. Who comes to us, and what should be ready by then?");

    private DemoDescriptions() {}

    public static String of(DemoTicket ticket, String requester) {
        String body = BODIES.get((int) Math.floorMod(ticket.number(), (long) BODIES.size()));
        return "Hello,\n\n" + ticket.subject() + ": " + body + "\n\nRegards\n" + requester;
    }

    public static String email(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replace(' ', '.') + "@customer.example";
    }
}
