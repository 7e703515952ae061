package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.why401.contract.harness.Connection;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Response;
import io.why401.contract.harness.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Clients on kept connections that send without a pause, and hold every answer to the status that it must have. */
final class Load implements AutoCloseable {

    record Sent(Expectation as, String userAgent) {}

    private final Wire wire;
    private final List<Expectation> mix;
    private final ReadWriteLock sending = new ReentrantReadWriteLock(true);
    private final List<Thread> clients = new ArrayList<>();
    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean ending;

    Load(Wire wire, List<Expectation> mix, int connections) {
        this.wire = wire;
        this.mix = mix;
        for (int client = 0; client < connections; client++) {
            Random random = new Random(401 + client);
            Thread thread = new Thread(() -> sendOn(random), "client-" + client);
            thread.setUncaughtExceptionHandler((which, failure) -> failures.add(failure));
            clients.add(thread);
            thread.start();
        }
    }

    private void sendOn(Random random) {
        Connection connection = wire.open();
        try {
            while (!ending) {
                Expectation next = mix.get(random.nextInt(mix.size()));
                Request request = next.requests().get();
                sending.readLock().lock();
                try {
                    Response response = connection.send(request);
                    assertThat(response.status()).as(next.name()).isEqualTo(next.status());
                    sent.add(new Sent(next, request.userAgent()));
                    if ("close".equals(response.header("Connection"))) {
                        connection.close();
                        connection = wire.open();
                    }
                } finally {
                    sending.readLock().unlock();
                }
            }
        } finally {
            connection.close();
        }
    }

    /** Returns when so many more requests were answered. */
    void more(int requests) {
        int enough = sent.size() + requests;
        await("requests under load")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> sent.size() >= enough || !failures.isEmpty());
        assertThat(failures).isEmpty();
    }

    /** While every client waits between two requests. */
    void quietly(Runnable look) {
        sending.writeLock().lock();
        try {
            look.run();
        } finally {
            sending.writeLock().unlock();
        }
    }

    /** Answered since the last call. */
    List<Sent> taken() {
        List<Sent> taken = new ArrayList<>();
        for (Sent one = sent.poll(); one != null; one = sent.poll()) {
            taken.add(one);
        }
        return taken;
    }

    List<Throwable> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        ending = true;
        for (Thread client : clients) {
            try {
                client.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
