package io.why401.agent.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/** No server: answers every line on stdin with the names of the threads that run, until stdin ends. */
public final class WaitingMain {

    private WaitingMain() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println("READY");
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            while (in.readLine() != null) {
                Set<String> threads = new TreeSet<>();
                Thread.getAllStackTraces().keySet().forEach(thread -> threads.add(thread.getName()));
                System.out.println(threads);
            }
        }
    }
}
