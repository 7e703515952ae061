package com.example.tomcat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.catalina.Realm;
import org.apache.catalina.authenticator.BasicAuthenticator;
import org.apache.catalina.authenticator.DigestAuthenticator;
import org.apache.catalina.authenticator.FormAuthenticator;
import org.apache.catalina.realm.DataSourceRealm;
import org.apache.catalina.realm.JNDIRealm;
import org.apache.catalina.realm.LockOutRealm;
import org.apache.catalina.startup.Tomcat;

/** The login methods of the servlet specification, each with its constraints. */
final class Logins {

    private static final List<String> USERS = List.of(
            "<tomcat-users>",
            "<user username='alice-mayfield' password='correct-horse-battery' roles='clerk'/>",
            "<user username='CN=alice' password='' roles='clerk'/>",
            "</tomcat-users>");

    private Logins() {}

    static void deploy(Tomcat tomcat, Path folder) throws IOException {
        String users = users(folder);
        basic(tomcat, users);
        digest(tomcat, users);
        new WebApplication(tomcat, "/form")
                .login("FORM", WebApplication.users(users), new FormAuthenticator())
                .constraint("/orders/*", "clerk")
                .servlet("/login", (request, response) -> response.setStatus(401))
                .servlet("/login-failed", (request, response) -> response.sendError(401));
        brokenStores(tomcat);
        new WebApplication(tomcat, "/asked")
                .login("BASIC", WebApplication.users(users), new BasicAuthenticator())
                .servlet("/authenticate", (request, response) -> request.authenticate(response))
                .servlet("/login", Logins::login);
    }

    static String users(Path folder) throws IOException {
        return Files.write(folder.resolve("tomcat-users.xml"), USERS).toUri().toString();
    }

    private static void basic(Tomcat tomcat, String users) {
        LockOutRealm locking = new LockOutRealm();
        locking.addRealm(WebApplication.users(users));
        locking.setFailureCount(3);
        new WebApplication(tomcat, "/basic")
                .login("BASIC", locking, new BasicAuthenticator())
                .constraint("/*", "**")
                .constraint("/admin/*", "admin")
                .constraint("/reports/*", "clerk", "GET", "HEAD")
                .constraint("*.pdf", "clerk")
                .constraint("/open/exact", "admin");
    }

    /** {@code /stale} takes every nonce for an old one. */
    private static void digest(Tomcat tomcat, String users) {
        new WebApplication(tomcat, "/digest")
                .login("DIGEST", WebApplication.users(users), new DigestAuthenticator())
                .constraint("/*", "clerk");
        DigestAuthenticator impatient = new DigestAuthenticator();
        impatient.setNonceValidity(-1);
        new WebApplication(tomcat, "/stale")
                .login("DIGEST", WebApplication.users(users), impatient)
                .constraint("/*", "clerk");
    }

    private static void brokenStores(Tomcat tomcat) {
        JNDIRealm directory = new JNDIRealm();
        directory.setConnectionURL("ldap://127.0.0.1:1");
        directory.setUserPattern("uid={0},ou=people");
        broken(tomcat, "/ldap", directory);
        DataSourceRealm database = new DataSourceRealm();
        database.setDataSourceName("jdbc/users");
        database.setUserTable("users");
        database.setUserNameCol("name");
        database.setUserCredCol("password");
        database.setUserRoleTable("roles");
        database.setRoleNameCol("role");
        LockOutRealm locking = new LockOutRealm();
        locking.addRealm(database);
        broken(tomcat, "/database", locking);
    }

    private static void broken(Tomcat tomcat, String path, Realm realm) {
        new WebApplication(tomcat, path)
                .login("BASIC", realm, new BasicAuthenticator())
                .constraint("/*", "clerk");
    }

    private static void login(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            request.login(request.getHeader("X-User"), request.getHeader("X-Password"));
        } catch (ServletException refused) {
            response.sendError(401);
        }
    }
}
