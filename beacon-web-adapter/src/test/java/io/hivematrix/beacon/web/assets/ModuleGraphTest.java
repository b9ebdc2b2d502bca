package io.hivematrix.beacon.web.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModuleGraphTest {

    private static ModuleGraph graph(String... namesAndTexts) {
        Map<String, byte[]> files = new HashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return new ModuleGraph(files);
    }

    @Test
    void followsImportsOfAllFormsNearestFirst() {
        ModuleGraph graph = graph(
                "js/main.js",
                "import { a } from \"./a/a.js\";\nimport \"./effect.js\";\nexport { x } from \"./x.js\";\n",
                "js/a/a.js",
                "import {\n  b,\n  c,\n} from \"../b.js\";\n",
                "js/effect.js",
                "",
                "js/x.js",
                "",
                "js/b.js",
                "import * as main from \"./main.js\";\n");

        assertThat(graph.importsOf("js/main.js")).isEqualTo(List.of("js/a/a.js", "js/effect.js", "js/x.js", "js/b.js"));
    }

    @Test
    void ignoresTypesImportedInComments() {
        ModuleGraph graph =
                graph("js/a.js", "/** @param {import(\"./types.js\").Type} a */\nexport const a = \"./b.js\";\n");

        assertThat(graph.importsOf("js/a.js")).isEmpty();
    }

    @Test
    void rejectsAnImportOfAMissingFile() {
        ModuleGraph graph = graph("js/a.js", "import \"./missing.js\";\n");

        assertThatThrownBy(() -> graph.importsOf("js/a.js"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("js/missing.js");
    }
}
