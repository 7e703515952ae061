package com.example.shiro;

import com.example.tomcat.EmbeddedTomcat;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.LockedAccountException;
import org.apache.shiro.realm.text.TextConfigurationRealm;
import org.apache.shiro.web.filter.authc.BasicHttpAuthenticationFilter;
import org.apache.shiro.web.filter.authc.BearerHttpAuthenticationFilter;
import org.apache.shiro.web.filter.mgt.DefaultFilterChainManager;
import org.apache.shiro.web.filter.mgt.PathMatchingFilterChainResolver;
import org.apache.shiro.web.mgt.DefaultWebSecurityManager;
import org.apache.shiro.web.servlet.AbstractShiroFilter;

/** Shiro's filter with HTTP Basic, bearer tokens that no realm knows, and an open part, on embedded Tomcat. */
public final class ShiroApplication {

    private ShiroApplication() {}

    /** Shiro's filter, put together in code. */
    private static final class Guard extends AbstractShiroFilter {
        Guard() {
            TextConfigurationRealm realm = new Accounts();
            realm.setUserDefinitions("alice-mayfield = correct-horse-battery");
            realm.init();
            setSecurityManager(new DefaultWebSecurityManager(realm));
            DefaultFilterChainManager chains = new DefaultFilterChainManager();
            chains.addFilter("basic", new BasicHttpAuthenticationFilter());
            chains.addFilter("bearer", new BearerHttpAuthenticationFilter());
            chains.createChain("/basic/**", "basic");
            chains.createChain("/bearer/**", "bearer");
            PathMatchingFilterChainResolver resolver = new PathMatchingFilterChainResolver();
            resolver.setFilterChainManager(chains);
            setFilterChainResolver(resolver);
        }
    }

    /** One good account and one that is locked. */
    private static final class Accounts extends TextConfigurationRealm {
        @Override
        protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
            if ("larry-locked".equals(token.getPrincipal())) {
                throw new LockedAccountException("three times wrong");
            }
            return super.doGetAuthenticationInfo(token);
        }
    }

    /** Answers what its path says. */
    @SuppressWarnings("serial") // Serializable by the servlet API's wish only; no container does it.
    private static final class Orders extends HttpServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getRequestURI().contains("refused")) {
                response.setStatus(401);
            }
            response.getWriter().print("order");
        }
    }

    public static void main(String[] args) throws Exception {
        EmbeddedTomcat.run(ShiroApplication::register);
    }

    private static void register(ServletContext context) {
        context.addFilter("shiro", new Guard())
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR), true, "/*");
        context.addServlet("orders", new Orders()).addMapping("/*");
    }
}
