package io.hivematrix.beacon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hivematrix.beacon.domain.testing.StubHttpServer;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script for bash, run by bash with a {@code beacon} that prints fixed views and agents and counts its calls. */
class CompletionTest {

    private static final String VALUES = """
            view\tprojects\tAll Projects
            agent\tJane Smith\t7
            agent\tOmar\t8
            section\t5\tWaiting for parts
            """;

    private final CliFixture cli = new CliFixture();

    @TempDir
    private Path directory;

    @BeforeEach
    void writeScripts() throws IOException {
        Files.writeString(
                directory.resolve("script"), cli.run("completion", "bash").out());
        Files.writeString(directory.resolve("values"), VALUES);
        Path beacon = Files.writeString(
                directory.resolve("beacon"),
                "#!/bin/sh\necho \"$*\" >> '%1$s/calls'\ncat '%1$s/values'\n".formatted(directory));
        Files.setPosixFilePermissions(beacon, PosixFilePermissions.fromString("rwx------"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "beacon sna                               | snapshot",
                "beacon snapshot --pri                    | --priority",
                "beacon snapshot --view p                 | projects",
                "beacon watch -v ''                       | projects",
                "beacon snapshot --view = p               | projects",
                "beacon snapshot --agent ja               | Jane\\ Smith",
                "beacon snapshot --columns subj           | subject",
                "beacon snapshot --columns id,subj        | id,subject",
                "beacon snapshot --priority urgent,lo     | urgent,low",
                "beacon snapshot --section 1,''           | 1,1;1,2;1,3;1,4;1,5",
                "beacon snapshot --sort -upd              | -updated",
                "beacon snapshot --format nd              | ndjson",
                "beacon views -f js                       | json",
                "beacon completion fi                     | fish",
                "beacon snapshot --output val             | values",
                "beacon snapshot --search v               | ''"
            })
    void completes(String line, String values) throws Exception {
        assertThat(complete(9, line)).isEqualTo(List.of(values.replace("''", "").split(";", -1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--beacon http://desk:5001/beacon", "--beacon=http://desk:5001/beacon"})
    void beaconOfTheLine_isRead(String option) throws Exception {
        bash("BEACON_URL=http://other; export BEACON_URL; " + completion(9, "beacon snapshot --view p"));
        bash("BEACON_URL=http://other; export BEACON_URL; " + completion(9, "beacon snapshot " + option + " --view p"));

        assertThat(directory.resolve("calls"))
                .hasContent("completion-values\ncompletion-values --beacon=http://desk:5001/beacon");
    }

    @Test
    void secondTab_showsDescriptions() throws Exception {
        assertThat(complete(63, "beacon snapshot --section ''"))
                .contains("1  (Open)", "3  (Needs Agent / Update Overdue)", "5  (Waiting for parts)");
        assertThat(complete(63, "beacon wat"))
                .containsExactly("watch  (Print the board repeatedly, on a terminal in place)");
        assertThat(complete(63, "beacon snapshot -a o")).containsExactly("Omar  (8)");
    }

    @Test
    void values_areCachedForAMinute() throws Exception {
        complete(9, "beacon snapshot --view p");
        complete(9, "beacon snapshot --agent j");
        assertThat(directory.resolve("calls")).hasContent("completion-values");
        bash("touch -d '2 minutes ago' cache/beacon/completion");
        complete(9, "beacon snapshot --view p");
        assertThat(directory.resolve("calls")).hasContent("completion-values\ncompletion-values");
    }

    @Test
    void cachesOfOtherBeacons_areDeletedAfterADay() throws Exception {
        bash("mkdir -p cache/beacon; touch cache/beacon/completion-1; touch -d '2 days ago' cache/beacon/completion-2");
        complete(9, "beacon snapshot --view p");
        assertThat(directory.resolve("cache/beacon"))
                .isDirectoryContaining("glob:**/completion-1")
                .isDirectoryNotContaining("glob:**/completion-2");
    }

    @Test
    void completionValues_printsWhatBeaconKnows() {
        try (StubHttpServer server = new StubHttpServer()) {
            server.on(
                    "/api/tickets",
                    request -> StubResponse.json(
                            200,
                            "{\"views\":[{\"slug\":\"projects\",\"title\":\"All Projects\","
                                    + "\"tab_label\":\"Projects\"}],"
                                    + "\"agents\":[{\"id\":7,\"name\":\"Jane\\tSmith\"}]}"));
            server.on(
                    "/api/tickets/projects",
                    request -> StubResponse.json(200, "{\"section5_name_js\":\"Waiting for parts\"}"));
            var result = cli.variable("BEACON_URL", server.address().toString()).run("completion-values");
            assertThat(result.out())
                    .isEqualToNormalizingNewlines(
                            "view\tprojects\tAll Projects\nagent\tJane Smith\t7\nsection\t5\tWaiting for parts\n");
        }
    }

    @Test
    void completionValues_withoutBeacon_printsNothing() {
        assertThat(cli.run("completion-values")).isEqualTo(new CliFixture.Result(0, "", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "beacon snapshot --view p        | projects\tAll Projects",
                "beacon snapshot --agent ja      | Jane Smith\t7",
                "beacon snapshot --columns id,su | id,subject\tSubject",
                "beacon snapshot --section 1,5   | 1,5\tWaiting for parts",
                "beacon wat                      | watch\tPrint the board repeatedly, on a terminal in place"
            })
    void fishScript_completes(String line, String candidates) throws Exception {
        assertThat(fish(line)).isEqualToIgnoringNewLines(candidates);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--beacon http://desk:5001", "--beacon=http://desk:5001"})
    void fishScript_readsBeaconOfTheLine(String option) throws Exception {
        assertThat(fish("beacon snapshot " + option + " --view p")).isEqualToIgnoringNewLines("projects\tAll Projects");
        assertThat(directory.resolve("calls")).hasContent("completion-values --beacon=http://desk:5001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "beacon sna                                    | beacon snapshot",
                "beacon snapshot --pri                         | beacon snapshot --priority",
                "beacon snapshot --view p                      | beacon snapshot --view projects",
                "beacon snapshot --agent Ja                    | beacon snapshot --agent Jane\\ Smith",
                "beacon snapshot --columns id,subj             | beacon snapshot --columns id,subject",
                "beacon snapshot --section=1,5                 | beacon snapshot --section=1,5",
                "beacon snapshot --beacon http://d:1 --view p  | beacon snapshot --beacon http://d:1 --view projects",
                "beacon snapshot --beacon=http://d:1 --view p  | beacon snapshot --beacon=http://d:1 --view projects",
                "beacon completion fi                          | beacon completion fish"
            })
    void zshScript_completes(String line, String completed) throws Exception {
        assertThat(zsh(line, "*<beacon *>*")).contains("<" + completed);
        if (line.contains("http://d:1")) {
            assertThat(directory.resolve("calls")).hasContent("completion-values --beacon=http://d:1");
        }
    }

    @Test
    void zshScript_showsDescriptions() throws Exception {
        assertThat(zsh("beacon snapshot --section ", "*<beacon *>*")).contains("Needs Agent", "Waiting for parts");
    }

    @Test
    void zshAndFish_readCachedValuesWithDescriptions() {
        assertThat(cli.run("completion", "zsh").out())
                .startsWith("#compdef beacon\n")
                .contains("'snapshot -v' | 'snapshot --view') _beacon_cached view ;;", "\nurgent\t\n", "\n1\tOpen\n");
        assertThat(cli.run("completion", "fish").out())
                .contains("-s v -l view -x -a '(__beacon_cached view)' -d 'View to show; see \\'beacon views\\''")
                .contains("(__fish_append , 1\\t\"Open\" 2\\t\"Customer Replied\"");
    }

    private List<String> complete(int type, String line) throws Exception {
        return bash(completion(type, line)).lines().toList();
    }

    private static String completion(int type, String line) {
        return "source ./script; COMP_TYPE=" + type + "; COMP_LINE=\"" + line + "\"; COMP_WORDS=(" + line
                + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _beacon; printf '%s\\n' \"${COMPREPLY[@]}\"";
    }

    private String fish(String line) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/fish")), "fish is not installed");
        Files.writeString(
                directory.resolve("beacon.fish"), cli.run("completion", "fish").out());
        return bash("fish -c 'source beacon.fish; complete -C \"" + line + "\"'");
    }

    /** Types a line and Tab in an interactive zsh; returns what it shows until a pattern matches. */
    private String zsh(String line, String until) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/zsh")), "zsh is not installed");
        Files.writeString(
                directory.resolve("_beacon"), cli.run("completion", "zsh").out());
        Files.writeString(directory.resolve(".zshrc"), """
                fpath=($ZDOTDIR $fpath)
                autoload -U compinit
                compinit -u -D
                complete-and-show() { zle complete-word; zle -R; print -r -- "<$BUFFER>" > /dev/tty }
                zle -N complete-and-show
                bindkey '^I' complete-and-show
                stty cols 200
                PS1='ready> '
                """);
        return bash("""
                export ZDOTDIR="$PWD" TERM=xterm
                timeout 20 zsh -f -c 'zmodload zsh/zpty
                  zpty shell zsh -d -i
                  zpty -r shell shown "*ready> *"
                  zpty -n -w shell "$1"$'"'\\t'"'
                  zpty -r shell shown "$2"
                  print -r -- "$shown"' zsh '%s' '%s'
                """.formatted(line, until));
    }

    private String bash(String command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command).directory(directory.toFile());
        builder.environment().put("HOME", directory.toString());
        builder.environment().put("XDG_CACHE_HOME", directory.resolve("cache").toString());
        builder.environment().merge("PATH", directory + ":", (path, first) -> first + path);
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return out;
    }
}
