package com.example.boot;

import com.example.cases.CurrentThread;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.stereotype.Component;

/**
 * On virtual threads every request gives its carrier away before security looks at it, and once more between its failure
 * and its answer, so that others run there meanwhile. Listeners leave no frame on the stack of a later decision.
 */
@Component
class Waits implements ServletRequestListener {

    private static final long NANOS = 500_000;

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        giveWay();
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        giveWay();
    }

    private static void giveWay() {
        if (CurrentThread.isVirtual()) {
            LockSupport.parkNanos(NANOS);
        }
    }
}
