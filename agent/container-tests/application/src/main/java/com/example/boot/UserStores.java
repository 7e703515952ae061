package com.example.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import org.h2.tools.Server;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Users in a database, which can be started and stopped, and in a directory, which nobody ever started. */
final class UserStores implements UserDetailsService {

    private static final String ADMINISTRATOR = "sa";

    private @Nullable Server server;
    private String database = "";

    synchronized void start() throws SQLException {
        // A database that is down is seen at once.
        System.setProperty("h2.socketConnectRetry", "0");
        Server started = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        server = started;
        database = "jdbc:h2:tcp://localhost:" + started.getPort() + "/mem:users;DB_CLOSE_DELAY=-1";
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists people (name varchar(50), stored varchar(100))");
            statement.execute("merge into people (name, stored) key (name) values ('dana-database', '{noop}"
                    + Users.PASSWORD + "')");
        }
    }

    synchronized void stop() {
        if (server != null) {
            server.stop();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database, ADMINISTRATOR, "");
    }

    @Override
    public synchronized UserDetails loadUserByUsername(String name) {
        return name.startsWith("lena") ? inDirectory(name) : inDatabase(name);
    }

    private UserDetails inDatabase(String name) {
        try (Connection connection = connect();
                PreparedStatement query = connection.prepareStatement("select stored from people where name = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new UsernameNotFoundException("nobody of that name");
                }
                return User.withUsername(name)
                        .password(rows.getString(1))
                        .roles("USER")
                        .build();
            }
        } catch (SQLException down) {
            throw new IllegalStateException("users cannot be read", down);
        }
    }

    private static UserDetails inDirectory(String name) {
        Properties settings = new Properties();
        settings.setProperty(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        settings.setProperty(Context.PROVIDER_URL, "ldap://localhost:" + closedPort());
        try {
            new InitialDirContext(settings).close();
            throw new UsernameNotFoundException("nobody of the name of " + name);
        } catch (NamingException refused) {
            throw new IllegalStateException("the directory cannot be asked", refused);
        }
    }

    private static int closedPort() {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return closed.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
