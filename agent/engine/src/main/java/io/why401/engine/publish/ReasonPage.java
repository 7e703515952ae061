package io.why401.engine.publish;

import io.why401.engine.diagnose.Explanation;
import io.why401.engine.diagnose.Finding;
import io.why401.engine.diagnose.Reason;

/** A reason in plain text, for a terminal. */
final class ReasonPage {

    private ReasonPage() {}

    static String text(Finding finding, Explanation explanation) {
        StringBuilder page = new StringBuilder(finding.id()).append('\n');
        if (finding instanceof Reason reason) {
            page.append("cause: ").append(reason.cause().id()).append('\n');
        }
        page.append('\n').append(explanation.meaning()).append("\n\n");
        add(page, "What it looks like: ", explanation.looks());
        add(page, "Why it happens: ", explanation.why());
        add(page, "The caller: ", explanation.client());
        add(page, "The operator: ", explanation.operator());
        add(page, "Not to be confused with: ", explanation.confused());
        return page.toString();
    }

    private static void add(StringBuilder page, String what, String text) {
        if (!text.isEmpty()) {
            page.append(what).append(text).append('\n');
        }
    }
}
