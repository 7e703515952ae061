package io.why401.engine.capture;

/**
 * A refusal was handed on.
 *
 * @param request as the library had it, perhaps wrapped by the application
 * @param by the filter, entry point or handler that did it
 */
record Handover(Object request, Throwable exception, Object by, Authenticated authenticated) {}
