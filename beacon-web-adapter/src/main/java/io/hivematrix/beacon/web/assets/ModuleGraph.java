package io.hivematrix.beacon.web.assets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Import graph of the ES modules, read from their static import statements. */
final class ModuleGraph {

    /** Anchored at the start of a line, so that types imported in comments do not match. */
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^(?:import|export)\\s(?:[^;\"]*?\\sfrom\\s)?\\s*\"(\\.{1,2}/[^\"]+)\"");

    private final Map<String, byte[]> files;

    ModuleGraph(Map<String, byte[]> files) {
        this.files = files;
    }

    /**
     * Returns the modules that a module imports directly and indirectly, without itself, the nearest first.
     *
     * @throws IllegalStateException if an imported file does not exist
     */
    List<String> importsOf(String entry) {
        Set<String> found = new LinkedHashSet<>(List.of(entry));
        List<String> queue = new ArrayList<>(found);
        for (int i = 0; i < queue.size(); i++) {
            for (String imported : directImports(queue.get(i))) {
                if (found.add(imported)) {
                    queue.add(imported);
                }
            }
        }
        return List.copyOf(queue.subList(1, queue.size()));
    }

    private List<String> directImports(String module) {
        byte[] content = files.get(module);
        if (content == null) {
            throw new IllegalStateException("imported module " + module + " does not exist");
        }
        return IMPORT.matcher(new String(content, StandardCharsets.UTF_8))
                .results()
                .map((MatchResult statement) -> resolve(module, statement.group(1)))
                .toList();
    }

    private static String resolve(String module, String relative) {
        List<String> path = new ArrayList<>(List.of(module.split("/", -1)));
        path.remove(path.size() - 1);
        for (String step : relative.split("/", -1)) {
            if (step.equals("..")) {
                path.remove(path.size() - 1);
            } else if (!step.equals(".")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }
}
