package io.hivematrix.beacon.cli.docs;

import io.hivematrix.beacon.cli.docs.CompletionValues.Value;
import io.hivematrix.beacon.cli.docs.CompletionValues.ValueSource;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Generator of completion scripts for bash and zsh. Both have the same functions that print values with descriptions,
 * separated by tabs; the functions that read the command line differ.
 */
public final class ShellCompletion {

    private static final String CACHED = """
            # Prints the views, agents or sections of the Beacon in $url (of --beacon) or BEACON_URL, which are cached for a minute and deleted after a day.
            _beacon_cached() {
              local file="${XDG_CACHE_HOME:-$HOME/.cache}/beacon/completion" key="${url:-${BEACON_URL:-}}"
              if [ -n "$key" ]; then file="$file-$(printf %s "$key" | cksum | cut -d ' ' -f 1)"; fi
              if [ -z "$(find "$file" -mmin -1 2> /dev/null)" ]; then
                mkdir -p -m 700 "${file%/*}"
                find "${file%/*}" -name 'completion-*' -mmin +1440 -delete 2> /dev/null
                (umask 077; beacon completion-values ${url:+"--beacon=$url"} > "$file.$$" 2> /dev/null; mv -f "$file.$$" "$file")
              fi
              sed -n "s/^$1\t//p" "$file"
            }
            """;

    private static final String BASH = """
            _beacon() {
              local current="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" command="" list="" url="" value text
              COMPREPLY=()
              if [[ "${COMP_LINE:-}" =~ [[:space:]]--beacon[=[:space:]]+([^[:space:]]+) ]]; then
                url="${BASH_REMATCH[1]//[\\"\\']/}"
              fi
              if [ "$COMP_CWORD" -gt 1 ]; then command="${COMP_WORDS[1]}"; fi
              if [ "$current" = "=" ]; then current=""; fi
              if [ "$before" = "=" ]; then before="${COMP_WORDS[COMP_CWORD-2]}"; fi
              case "$(_beacon_kind "$command" "$before")" in
                files) COMPREPLY=($(compgen -f -- "$current")); compopt -o filenames 2> /dev/null; return ;;
                list) list="${current%"${current##*,}"}"; current="${current##*,}" ;;
                none) return ;;
              esac
              while IFS=$'\\t' read -r value text; do
                if [[ "${value,,}" == "${current,,}"* ]]; then
                  value="$list$(printf '%q' "$value")"
                  if [ "${COMP_TYPE:-9}" = 63 ] && [ -n "$text" ]; then value="$value  ($text)"; fi
                  COMPREPLY+=("$value")
                fi
              done < <(_beacon_values "$command" "$before" || _beacon_words "$command")
            }
            complete -F _beacon beacon
            """;

    private static final String ZSH = """
            _beacon() {
              local current="${words[CURRENT]}" before="${words[CURRENT-1]}" command="" url="" value text i
              local -a entries
              for ((i = 2; i < CURRENT - 1; i++)); do
                if [ "${words[i]}" = --beacon ]; then url="${(Q)words[i+1]}"; fi
              done
              for ((i = 2; i < CURRENT; i++)); do
                case "${words[i]}" in --beacon=*) url="${(Q)${words[i]#--beacon=}}" ;; esac
              done
              if [ "$CURRENT" -gt 2 ]; then command="${words[2]}"; fi
              case "$current" in
                --*=*) before="${current%%=*}"; compset -P '*=' ;;
              esac
              case "$(_beacon_kind "$command" "$before")" in
                files) _files; return ;;
                list) compset -P '*,' ;;
                none) return ;;
              esac
              entries=()
              while IFS=$'\\t' read -r value text; do
                entries+=("${value//:/\\\\:}:$text")
              done < <(_beacon_values "$command" "$before" || _beacon_words "$command")
              _describe -t values value entries
            }
            if [ "${funcstack[1]}" = _beacon ]; then _beacon "$@"; else compdef _beacon beacon; fi
            """;

    private final List<String> words = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();

    private ShellCompletion(CommandSpec root) {
        List<String> first = new ArrayList<>(options(root));
        for (CommandLine subcommand : root.subcommands().values()) {
            CommandSpec command = subcommand.getCommandSpec();
            if (!command.usageMessage().hidden()) {
                first.add(entry(command.name(), command.usageMessage().description()));
                add(command);
            }
        }
        words.add(block("''", first, ""));
    }

    /** Returns the script for bash. */
    public static String bash(CommandSpec root) {
        return "# Completion of " + root.name() + " for bash.\n" + new ShellCompletion(root).functions() + BASH;
    }

    /** Returns the script for zsh, to be sourced or for a directory of {@code fpath}. */
    public static String zsh(CommandSpec root) {
        return "#compdef " + root.name() + "\n" + new ShellCompletion(root).functions() + ZSH;
    }

    private void add(CommandSpec command) {
        List<String> entries = new ArrayList<>(options(command));
        command.positionalParameters()
                .forEach(parameter -> CompletionValues.of(parameter)
                        .fixed()
                        .forEach(value -> entries.add(entry(value.text(), value.description()))));
        words.add(block(command.name(), entries, ""));
        for (OptionSpec option : command.options()) {
            CompletionValues.ofOption(option).ifPresent(known -> add(command, option, known));
        }
    }

    private void add(CommandSpec command, OptionSpec option, CompletionValues known) {
        List<String> patterns = new ArrayList<>();
        for (String name : option.names()) {
            patterns.add("'" + command.name() + " " + name + "'");
        }
        String pattern = String.join(" | ", patterns);
        if (known.source() == ValueSource.CACHED) {
            values.add("    " + pattern + ") _beacon_cached " + known.kind() + " ;;");
        } else if (known.source() == ValueSource.FIXED) {
            List<String> entries = new ArrayList<>();
            for (Value value : known.fixed()) {
                entries.add(entry(value.text(), value.description()));
            }
            values.add(block(pattern, entries, known.kind().isEmpty() ? "" : "_beacon_cached " + known.kind()));
        }
        String kind = known.list() ? "list" : known.source() == ValueSource.FILES ? "files" : "none";
        if (known.list() || known.source() == ValueSource.FILES || known.source() == ValueSource.NONE) {
            kinds.add("    " + pattern + ") echo " + kind + " ;;");
        }
    }

    private static List<String> options(CommandSpec command) {
        List<String> entries = new ArrayList<>();
        for (OptionSpec option : command.options()) {
            for (String name : option.names()) {
                entries.add(entry(name, option.description()));
            }
        }
        return entries;
    }

    private static String entry(String value, String... description) {
        return value + "\t" + CompletionValues.firstSentence(description);
    }

    private static String block(String pattern, List<String> entries, String next) {
        return "    " + pattern + ") cat << 'END'\n" + String.join("\n", entries) + "\nEND\n      " + next + " ;;";
    }

    private String functions() {
        return function("_beacon_words", "$1", words, "")
                + function("_beacon_values", "$1 $2", values, "    *) return 1 ;;\n")
                + function("_beacon_kind", "$1 $2", kinds, "")
                + CACHED;
    }

    private static String function(String name, String key, List<String> cases, String otherwise) {
        return name + "() {\n  case \"" + key + "\" in\n" + String.join("\n", cases) + "\n" + otherwise + "  esac\n}\n";
    }
}
