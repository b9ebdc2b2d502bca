package io.hivematrix.beacon.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedHeadersTest {

    private static final String PROXY = "10.1.2.3";

    private final ForwardedHeaders headers = new ForwardedHeaders(Stream.of("127.0.0.0/8", "10.0.0.0/8", "fd00::/8")
            .map(AddressRange::parse)
            .toList());

    @Test
    void acceptsHeadersOfTrustedProxy() {
        ClientContext client = context(
                PROXY,
                Map.of(
                        "Host", "127.0.0.1:5001",
                        "X-Forwarded-For", "203.0.113.7",
                        "X-Forwarded-Proto", "https",
                        "X-Forwarded-Host", "hive.example:8443",
                        "X-Forwarded-Prefix", "/beacon"));

        assertThat(client).isEqualTo(new ClientContext("/beacon", "https", "hive.example:8443", "203.0.113.7", true));
        assertThat(client.origin()).isEqualTo("https://hive.example:8443");
        assertThat(client.link("/static/x.css")).isEqualTo("/beacon/static/x.css");
    }

    @Test
    void ignoresHeadersOfOtherPeers() {
        assertThat(context(
                        "203.0.113.7",
                        Map.of(
                                "Host", "beacon:5001",
                                "X-Forwarded-For", "127.0.0.1",
                                "X-Forwarded-Proto", "https",
                                "X-Forwarded-Host", "evil.example",
                                "X-Forwarded-Prefix", "/evil")))
                .isEqualTo(new ClientContext("", "http", "beacon:5001", "203.0.113.7", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "beacon",
                "//evil.example",
                "/a/../b",
                "/..",
                "/.",
                "/a//b",
                "/a b",
                "/a\"b",
                "/<script>",
                "/a?b",
                "/a#b",
                "/a\\b",
                "/a%2fb",
                "http://evil.example",
                "a, /b",
                "javascript:alert(1)",
                "/a;b",
                "/a:b",
                "/é"
            })
    void ignoresMalformedPrefix(String prefix) {
        ClientContext client = context(PROXY, Map.of("X-Forwarded-Prefix", prefix));

        assertThat(client.prefix()).isEmpty();
        assertThat(client.gateway()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/beacon,/beacon", "/beacon/,/beacon", "/a/b-c_d.e~f,/a/b-c_d.e~f", "/,''"})
    void removesTrailingSlashOfPrefix(String sent, String prefix) {
        assertThat(context(PROXY, Map.of("X-Forwarded-Prefix", sent)).prefix()).isEqualTo(prefix);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7|203.0.113.7",
                "198.51.100.1, 203.0.113.7|203.0.113.7",
                "198.51.100.1, 203.0.113.7, 10.9.9.9|203.0.113.7",
                "10.9.9.9, 10.8.8.8|10.9.9.9",
                "2001:db8::1|2001:db8:0:0:0:0:0:1",
                "unknown|10.1.2.3",
                "203.0.113.7, evil.example|10.1.2.3",
                "203.0.113.7:1234|203.0.113.7",
                "[2001:db8::1]:80|2001:db8:0:0:0:0:0:1",
                "[2001:db8::1]|2001:db8:0:0:0:0:0:1",
                "198.51.100.1, 203.0.113.7:1234, 10.9.9.9:443|203.0.113.7",
                "203.0.113.7:|10.1.2.3",
                "203.0.113.7:123456|10.1.2.3",
                "evil.example:80|10.1.2.3",
                "[203.0.113.7]:80|10.1.2.3",
                "[2001:db8::1|10.1.2.3",
                "''|10.1.2.3",
                "1.2.3|10.1.2.3",
                "999.1.1.1|10.1.2.3"
            })
    void usesLastUntrustedAddressAsClient(String chain, String client) {
        assertThat(context(PROXY, Map.of("X-Forwarded-For", chain)).address()).isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp", "HTTPS", "ftp, https", ""})
    void ignoresUnknownProtocol(String protocol) {
        assertThat(context(PROXY, Map.of("X-Forwarded-Proto", protocol)).scheme())
                .isEqualTo("http");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7|https, http|https",
                "203.0.113.7|http,https|http",
                "203.0.113.7, 10.9.9.9|https, http|https",
                "198.51.100.1, 203.0.113.7|https, http|http",
                "198.51.100.1, 203.0.113.7, 10.9.9.9|http, https, http|https"
            })
    void usesFirstTrustedProtocol(String chain, String protocols, String scheme) {
        Map<String, String> sent = Map.of("X-Forwarded-For", chain, "X-Forwarded-Proto", protocols);

        assertThat(context(PROXY, sent).scheme()).isEqualTo(scheme);
    }

    @Test
    void usesFirstElementOfLists() {
        ClientContext client =
                context(PROXY, Map.of("X-Forwarded-Host", "hive_x:8443, inner", "X-Forwarded-Prefix", "/a, /b"));

        assertThat(client.authority()).isEqualTo("hive_x:8443");
        assertThat(client.prefix()).isEqualTo("/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a b", "user@host", "a b, c", "host:port", "[::1", "-", "a:123456"})
    void ignoresMalformedHost(String host) {
        assertThat(context(PROXY, Map.of("Host", "beacon", "X-Forwarded-Host", host))
                        .authority())
                .isEqualTo("beacon");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8,10.255.255.255,true",
        "10.0.0.0/8,11.0.0.0,false",
        "192.168.1.128/25,192.168.1.127,false",
        "192.168.1.128/25,192.168.1.129,true",
        "0.0.0.0/0,8.8.8.8,true",
        "0.0.0.0/0,::1,false",
        "192.0.2.1,192.0.2.1,true",
        "192.0.2.1,192.0.2.2,false",
        "::1,::1,true",
        "2001:db8::/33,2001:db8:8000::1,false"
    })
    void rangeContainsAddressesWithSamePrefix(String range, String address, boolean inside)
            throws UnknownHostException {
        assertThat(AddressRange.parse(range).contains(InetAddress.getByName(address)))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/x",
                "::1/129",
                "10.0.0/8",
                "10.0.0.0/8/8",
                "/8"
            })
    void rejectsMalformedRange(String text) {
        assertThatThrownBy(() -> AddressRange.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private ClientContext context(String peer, Map<String, String> sent) {
        try {
            return headers.contextFor(InetAddress.getByName(peer), name -> Optional.ofNullable(sent.get(name)));
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
