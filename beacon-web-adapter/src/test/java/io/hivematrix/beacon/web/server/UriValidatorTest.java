package io.hivematrix.beacon.web.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hivematrix.beacon.web.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UriValidatorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/helpdesk",
                "/professional-services",
                "/static/js/main.js",
                "/api/tickets/helpdesk/9223372036854775807",
                "/api/v1.2/...",
                "/.well-known/x",
                "/a//b",
                "/caf%C3%A9",
                "/a+b(c)!"
            })
    void acceptsPath(String path) {
        assertThatCode(() -> UriValidator.checkPath(path)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "helpdesk",
                "/..",
                "/.",
                "/../",
                "/api/tickets/../sync/tickets",
                "/api/tickets/./helpdesk",
                "/api/tickets/%2e%2e/sync/tickets",
                "/api/tickets/%2E./sync/tickets",
                "/api/tickets/.%2e/sync/tickets",
                "/api/tickets/%2e",
                "/api/tickets/..;/sync/tickets",
                "/api/tickets/helpdesk;x=1",
                "/api%2ftickets/helpdesk",
                "/api%2Ftickets/helpdesk",
                "/api%5ctickets",
                "/api\\tickets",
                "/api/tickets/%00",
                "/api/tickets/helpdesk%0d%0aX:y",
                "/api/tickets/%7f",
                "/a%",
                "/a%2",
                "/a%zz",
                "/a%-1",
                "/a b",
                "/a\u0000",
                "/a\tb",
                "/a\"b",
                "/<script>",
                "/caf\u00e9",
                "/a#b",
                "/a?b"
            })
    void rejectsAmbiguousPath(String path) {
        assertThatThrownBy(() -> UriValidator.checkPath(path)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "agent_id=19000234567",
                "q=%C3%BC%20x+y&sort=s2:-updated,s3:id",
                "a[]=1&b={}",
                "q=a;b",
                "q='\"<x>"
            })
    void acceptsQuery(String query) {
        assertThatCode(() -> UriValidator.checkQuery(query)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%", "q=%2", "q=%zz", "q=%00", "q=%0a", "q=a b", "q=\u0001", "q=\u00fc", "q=\\", "q=#"})
    void rejectsMalformedQuery(String query) {
        assertThatThrownBy(() -> UriValidator.checkQuery(query)).isInstanceOf(ProblemException.class);
    }
}
