package io.why401.engine.diagnose;

/** What to do: the caller, and the service's owner. The operator's text has its message in the first 60 characters. */
public record Remedy(String client, String operator) {}
