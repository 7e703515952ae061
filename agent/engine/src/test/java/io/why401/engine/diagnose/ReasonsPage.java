package io.why401.engine.diagnose;

import java.util.Arrays;
import java.util.stream.Collectors;

/** {@code agent/docs/reasons.md}, made of the texts that the agent itself serves. */
public final class ReasonsPage {

    private ReasonsPage() {}

    /** Prints the page. */
    public static void main(String[] arguments) {
        System.out.print(markdown());
    }

    public static String markdown() {
        StringBuilder page = new StringBuilder("""
                # Why a request was refused

                Every 401 has one cause and one reason below it. This page is made of the texts that the agent serves at
                `/reasons/{reason}`, and checked against them by the tests. Names such as `token.kid` are fields of the event.

                """);
        for (Cause cause : Cause.values()) {
            page.append("* `")
                    .append(cause.id())
                    .append("`: ")
                    .append(links(cause))
                    .append('\n');
        }
        page.append("* never the reason, but worth a look: ")
                .append(Arrays.stream(Prevention.values())
                        .map(ReasonsPage::link)
                        .collect(Collectors.joining(", ")))
                .append('\n');
        for (Reason reason : Reason.values()) {
            add(page, reason);
        }
        for (Prevention prevention : Prevention.values()) {
            add(page, prevention);
        }
        return page.toString();
    }

    private static String links(Cause cause) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.cause() == cause)
                .map(ReasonsPage::link)
                .collect(Collectors.joining(", "));
    }

    private static String link(Finding finding) {
        return "[" + finding.id() + "](#" + finding.id() + ")";
    }

    private static void add(StringBuilder page, Finding finding) {
        Explanation explanation = Explanations.of(finding);
        page.append("\n## ").append(finding.id()).append("\n\n");
        if (finding instanceof Reason reason) {
            page.append("Cause: `").append(reason.cause().id()).append("`. ");
        }
        page.append(plain(explanation.meaning())).append('\n');
        add(page, "What it looks like", explanation.looks());
        add(page, "Why it happens", explanation.why());
        add(page, "The caller", explanation.client());
        add(page, "The operator", explanation.operator());
        add(page, "Not to be confused with", explanation.confused());
    }

    private static void add(StringBuilder page, String what, String text) {
        if (!text.isEmpty()) {
            page.append("\n**").append(what).append(".** ").append(plain(text)).append('\n');
        }
    }

    /** {@code <token>} would vanish as a tag, and {@code *} is a mark. */
    private static String plain(String text) {
        return text.replace("<", "&lt;").replace("*", "\\*");
    }
}
