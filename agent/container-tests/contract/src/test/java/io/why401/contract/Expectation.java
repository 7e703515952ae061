package io.why401.contract;

import io.why401.contract.harness.Request;
import java.util.List;

/**
 * A request with the status that must come back and what must be said of it.
 *
 * @param reasons of the events that the request makes: one for a 401, else none
 */
record Expectation(String name, Request request, int status, List<String> reasons) {

    static Expectation refused(String name, Request request, String reason) {
        return new Expectation(name, request, 401, List.of(reason));
    }

    static Expectation answered(String name, Request request, int status) {
        return new Expectation(name, request, status, List.of());
    }

    @Override
    public String toString() {
        return name;
    }
}
