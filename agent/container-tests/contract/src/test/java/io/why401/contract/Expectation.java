package io.why401.contract;

import io.why401.contract.harness.Request;
import java.util.List;
import java.util.function.Supplier;

/**
 * A request with the status that must come back and what must be said of it.
 *
 * @param requests a new one each time: every request has a user agent of its own
 * @param reasons of the events that the request makes: one for a 401, else none
 */
record Expectation(String name, Supplier<Request> requests, int status, List<String> reasons) {

    static Expectation refused(String name, Supplier<Request> requests, String reason) {
        return new Expectation(name, requests, 401, List.of(reason));
    }

    static Expectation answered(String name, Supplier<Request> requests, int status) {
        return new Expectation(name, requests, status, List.of());
    }

    @Override
    public String toString() {
        return name;
    }
}
