package io.hivematrix.beacon.app.demo.data;

import java.util.List;
import java.util.stream.IntStream;

/** Agents, requesters and ticket subjects of the demo. */
public final class DemoPeople {

    /** Default group of the view professional-services. */
    public static final long PROFESSIONAL_SERVICES = 19000234009L;

    private static final long FIRST_AGENT_ID = 19000234561L;

    private static final List<String> NAMES = list("""
            Alice Nguyen; Bob O'Brien; Chloé Lefèvre; Dmitri Volkov; Elif Yılmaz; Fatima Zahra; Jane Smith;
            Hanako Tanaka; Ivan Petrov; Kofi Mensah; Lena Schröder; Marco Bianchi; Noor Haddad; Oskar Lindqvist;
            Priya Raman; Quentin Hale; Rosa Delgado
            """);

    private static final int ACTIVE_COUNT = 15;

    /** All agents of the PSA system; the last two are inactive. */
    public static final List<DemoAgent> AGENTS = IntStream.range(0, NAMES.size())
            .mapToObj(i -> new DemoAgent(
                    FIRST_AGENT_ID + i,
                    NAMES.get(i),
                    i % 3 == 2 ? "Project Engineer" : "Service Desk",
                    i < ACTIVE_COUNT))
            .toList();

    /** Agents to whom tickets are assigned. */
    static final List<DemoAgent> ACTIVE_AGENTS = AGENTS.subList(0, ACTIVE_COUNT);

    public static final List<String> REQUESTERS = list("""
            Mia Chen; Omar Farouk; Grace Okafor; Tom Becker; Yuki Mori; Sofia Rossi; Liam Walsh; Aisha Khan;
            Peter Novak; Emma Dubois; Carlos Mendes; Ingrid Berg; Raj Patel; Hannah Cohen; Daniel Kim; Zoe Papadaki;
            Victor Ionescu; Maya Singh; Lucas Silva; Eva Horvath
            """);

    static final List<String> REQUEST_SUBJECTS = list("""
            Password reset request; Locked out after holiday; Printer on floor 3 jams; VPN drops every hour;
            New starter on Monday: account and laptop; Shared mailbox missing in Outlook; Laptop battery swells;
            Cannot join video call: no microphone; Phishing mail reported; Request: second monitor;
            Scanner sends to old address; Spreadsheet macro blocked; Wi-Fi slow in meeting room 2;
            File restored by mistake, need yesterday's; Calendar invitations arrive twice;
            Mobile phone lost, please wipe; Software licence expired; Access to the finance share;
            Screen flickers on docking station; Two-factor app on new phone
            """);

    static final List<String> INCIDENT_SUBJECTS = list("""
            Mail server queue growing; File server almost full; Backup of SRV-04 failed twice;
            Till 7 loses its connection; Accounting software crashes on export; Phone system: one-way audio;
            Certificate of the customer portal expires; Site link to the warehouse down;
            Remote desktop farm slow since update; Label printers offline in dispatch;
            Replication between the two sites is late; Anti-virus quarantines the ERP client;
            Video recorder of gate 2 is offline; Database job of the night did not finish;
            Fax gateway rejects every second page; Door terminals show the wrong time;
            Web shop: orders arrive late in the ERP; Print server restarts by itself;
            Switch in rack 3 loses its uplink; Mail archive cannot be searched;
            Guest Wi-Fi reaches the office network; Time recording does not book holidays
            """);

    static final List<String> PROJECT_SUBJECTS = list("""
            Firewall migration: cut-over weekend; Office move: network for 40 desks; Tenant merge: mail and files;
            Roll-out of 60 laptops; ERP hosting: sizing and quote; Wi-Fi survey of the new hall;
            Disaster recovery test; Telephone system: number porting; Backup concept for three sites;
            Intranet: single sign-on; Server room: UPS replacement; Security audit: list of findings;
            Mail archive: move to the new host; Network plan for the second site; Patch management for 200 clients;
            Digital signage in four branches; Password manager for all teams; Monitoring: alerts to the phone
            """);

    private DemoPeople() {}

    /** Returns the entries of a text, which are separated by semicolons. */
    private static List<String> list(String text) {
        return List.of(text.strip().split(";\\s+", -1));
    }
}
