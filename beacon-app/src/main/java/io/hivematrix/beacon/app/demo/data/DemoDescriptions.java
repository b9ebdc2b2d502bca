package io.hivematrix.beacon.app.demo.data;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Ticket descriptions and e-mail addresses of requesters. */
public final class DemoDescriptions {

    private static final List<String> BODIES = List.of(
            "it started this morning and three colleagues have it too. A restart did not help.",
            "could you check it today? We need it before the meeting at four.",
            "this is the second time this month. Last time you reset something on the server.",
            "no hurry, but please let me know what you need from me.",
            "we would like to settle the dates. Who visits us, and what should be ready by then?");

    private DemoDescriptions() {}

    /** Returns the text of a ticket, the same for the same number. */
    public static String of(DemoTicket ticket, String requester) {
        String body = BODIES.get((int) Math.floorMod(ticket.number(), (long) BODIES.size()));
        return "Hello,\n\n" + ticket.subject() + ": " + body + "\n\nRegards\n" + requester;
    }

    /** Returns the address of a requester, without accents. */
    public static String email(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replace(' ', '.') + "@customer.example";
    }
}
