package io.why401.engine.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AgentThreadTest {

    @Test
    void takesNothingOverFromTheThreadThatStartsIt() throws Exception {
        InheritableThreadLocal<String> local = new InheritableThreadLocal<>();
        local.set("of the application");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        CompletableFuture<String> seen = new CompletableFuture<>();

        Thread thread;
        try (URLClassLoader application = new URLClassLoader(new URL[0])) {
            Thread.currentThread().setContextClassLoader(application);
            thread = AgentThread.daemon("test", () -> seen.complete("local " + local.get()));
            assertThat(thread.getContextClassLoader()).isSameAs(AgentThread.class.getClassLoader());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        thread.start();

        assertThat(seen.get()).isEqualTo("local null");
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).isEqualTo("why401-test");
    }
}
