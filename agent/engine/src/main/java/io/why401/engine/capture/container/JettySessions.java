package io.why401.engine.capture.container;

import io.why401.engine.capture.Members;
import org.jspecify.annotations.Nullable;

/** Whether Jetty knows a session id, from its map in memory: a data store would do I/O, and a session's own methods wait for its lock. */
final class JettySessions {

    private JettySessions() {}

    /**
     * True, false, or null when only a data store knows.
     *
     * @param manager whatever has {@code getSessionCache()}
     */
    static @Nullable Boolean isValid(Members members, @Nullable Object manager, String sessionId) {
        Object cache = members.callIfThere(manager, "getSessionCache");
        if (cache == null || !cache.getClass().getSimpleName().equals("DefaultSessionCache")) {
            return null;
        }
        Object session = members.call(cache, "doGet", withoutNode(sessionId));
        if (session == null) {
            Object store = members.call(cache, "getSessionDataStore");
            return store == null || store.getClass().getSimpleName().equals("NullSessionDataStore") ? false : null;
        }
        Object expired =
                members.call(members.call(session, "getSessionData"), "isExpiredAt", System.currentTimeMillis());
        return expired instanceof Boolean gone ? !gone : null;
    }

    /** In a cookie the node's name follows the id: {@code node01abc.node0} (DefaultSessionIdManager.getExtendedId). */
    private static String withoutNode(String sessionId) {
        int dot = sessionId.lastIndexOf('.');
        return dot > 0 ? sessionId.substring(0, dot) : sessionId;
    }
}
