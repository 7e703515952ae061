package io.why401.demo.callers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Sends the scenarios, one after the other. */
public final class Traffic {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final URI shop;

    public Traffic(URI shop) {
        this.shop = shop;
    }

    /** A scenario and the status that came back. */
    public record Answer(Scenario scenario, int status) {}

    /** What the scenario calls itself: unique in this run, so that events of an earlier one are not taken for it. */
    public String userAgent(Scenario scenario) {
        return scenario.name() + "/" + run;
    }

    public List<Answer> sendAll(List<Scenario> scenarios) throws IOException, InterruptedException {
        List<Answer> answers = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            answers.add(send(scenario));
        }
        return answers;
    }

    public Answer send(Scenario scenario) throws IOException, InterruptedException {
        return new Answer(
                scenario, exchange(scenario.call(), userAgent(scenario)).statusCode());
    }

    /** Logs in to the portal. Returns the session's cookie as {@code NAME=value}. */
    public String login(Scenarios scenarios) throws IOException, InterruptedException {
        HttpResponse<Void> answer = exchange(scenarios.login(), "login/" + run);
        return answer.headers()
                .firstValue("Set-Cookie")
                .map(cookie -> cookie.split(";", 2)[0])
                .orElseThrow(() -> new IOException("The shop answered " + answer.statusCode() + " to a good login"));
    }

    private HttpResponse<Void> exchange(Call call, String userAgent) throws IOException, InterruptedException {
        return client.send(call.to(shop, userAgent), HttpResponse.BodyHandlers.discarding());
    }
}
