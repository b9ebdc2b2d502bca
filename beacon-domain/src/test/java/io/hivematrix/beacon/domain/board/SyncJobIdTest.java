package io.hivematrix.beacon.domain.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncJobIdTest {

    @Test
    void toString_isLowerCase() {
        assertThat(SyncJobId.parse("878C3D02-8baf-4ed8-a810-40c1cadc51e5"))
                .hasToString("878c3d02-8baf-4ed8-a810-40c1cadc51e5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1-1-1-1", "../../etc", "878c3d02-8baf-4ed8-a810-40c1cadc51e5 "})
    void parse_rejectsOtherFormats(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyncJobId.parse(text))
                .withMessageStartingWith("job id must be a UUID");
    }
}
