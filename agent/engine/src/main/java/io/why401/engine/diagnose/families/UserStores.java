package io.why401.engine.diagnose.families;

import io.why401.engine.capture.ThrownFacts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Databases and directories, by the roots of their exceptions. They are looked for below a login's failure only: an
 * application's other queries fail, too, and explain no refusal.
 */
public final class UserStores {

    private static final Map<String, String> ROOTS = Map.ofEntries(
            Map.entry("java.sql.SQLException", "database"),
            Map.entry("org.springframework.dao.DataAccessException", "database"),
            Map.entry("org.springframework.transaction.TransactionException", "database"),
            Map.entry("org.hibernate.HibernateException", "database"),
            Map.entry("jakarta.persistence.PersistenceException", "database"),
            Map.entry("javax.persistence.PersistenceException", "database"),
            Map.entry("io.r2dbc.spi.R2dbcException", "database"),
            Map.entry("com.mongodb.MongoException", "database"),
            Map.entry("redis.clients.jedis.exceptions.JedisException", "database"),
            Map.entry("io.lettuce.core.RedisException", "database"),
            Map.entry("javax.naming.NamingException", "directory"),
            Map.entry("org.springframework.ldap.NamingException", "directory"),
            Map.entry("com.unboundid.ldap.sdk.LDAPException", "directory"));

    private UserStores() {}

    /** What failed below this exception: {@code database}, {@code directory}, or null. The innermost speaks: Spring LDAP and JPA wrap the other kind. */
    public static @Nullable String componentBelow(ThrownFacts thrown) {
        String found = null;
        for (ThrownFacts link = thrown; link != null; link = link.cause()) {
            for (String type : link.lineage()) {
                String component = ROOTS.get(type);
                found = component == null ? found : component;
            }
        }
        return found;
    }
}
