package io.why401.engine.diagnose;

/**
 * The words for a reason or a prevention. Of a prevention {@code looks}, {@code why} and {@code confused} are empty.
 *
 * @param meaning what it is, in one sentence
 * @param looks what shows it, in the event's own field names
 * @param why how it comes about
 * @param client what the caller should do
 * @param operator what the service's owner should do
 * @param confused what it is taken for, and how that differs
 */
public record Explanation(String meaning, String looks, String why, String client, String operator, String confused) {}
