package io.why401.engine.publish;

import io.why401.engine.diagnose.Finding;

/** Where the words for a finding come from; any thread. */
@FunctionalInterface
public interface ReasonTexts {

    Text of(Finding finding);

    /**
     * The words.
     *
     * @param meaning what it means, one or two sentences
     * @param client what the caller should do
     * @param operator what the service's owner should do
     */
    record Text(String meaning, String client, String operator) {}
}
