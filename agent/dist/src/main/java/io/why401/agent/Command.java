package io.why401.agent;

import java.util.Arrays;
import java.util.List;

/** What the command line was asked for. */
sealed interface Command {

    record Attach(long pid, String settings) implements Command {}

    record Detach(long pid) implements Command {}

    record Help() implements Command {}

    record Version() implements Command {}

    static Command parse(String... arguments) throws Refused {
        List<String> words = Arrays.asList(arguments);
        String verb = words.isEmpty() ? "--help" : words.get(0);
        return switch (verb) {
            case "attach" -> new Attach(pid(verb, words), String.join(",", words.subList(2, words.size())));
            case "detach" -> {
                long pid = pid(verb, words);
                if (words.size() > 2) {
                    throw misused("detach takes a process id and nothing else");
                }
                yield new Detach(pid);
            }
            case "--help", "-h", "help" -> new Help();
            case "--version", "-V", "version" -> new Version();
            default -> throw misused("there is no command " + verb);
        };
    }

    private static long pid(String verb, List<String> words) throws Refused {
        if (words.size() < 2) {
            throw misused(verb + " needs a process id");
        }
        try {
            long pid = Long.parseLong(words.get(1));
            if (pid > 0) {
                return pid;
            }
        } catch (NumberFormatException none) {
            // Said below.
        }
        throw misused(words.get(1) + " is no process id");
    }

    private static Refused misused(String line) {
        return new Refused(Exit.MISUSED, line + "; see --help");
    }
}
