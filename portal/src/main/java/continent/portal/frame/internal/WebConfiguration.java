package continent.portal.frame.internal;

import continent.portal.frame.Caller;
import continent.portal.frame.Cursor;
import continent.portal.frame.Input;
import continent.portal.frame.Page;
import continent.portal.frame.Texts;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.apache.catalina.core.StandardHost;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What handlers may take as parameters, and the two nets below the filters: a handler without an operation stops the
/// start, and none runs that was not allowed.
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final Pages pages;

    WebConfiguration(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Argument<>(Page.class, pages::page));
        resolvers.add(new Argument<>(Texts.class, pages::texts));
        resolvers.add(new Argument<>(Caller.class, Call::caller));
        resolvers.add(new Argument<>(
                Cursor.class, request -> Cursor.of(request.getParameter("limit"), request.getParameter("cursor"))));
        resolvers.add(new Argument<>(Input.class, request -> Inputs.read(request, pages.texts(request))));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (request.getDispatcherType() == DispatcherType.REQUEST
                        && handler instanceof HandlerMethod
                        && !Call.isAllowed(request)) {
                    throw new IllegalStateException(handler + " was reached without being allowed");
                }
                return true;
            }
        });
    }

    @Bean
    static SmartInitializingSingleton everyHandlerHasAnOperation(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers, OperationTable table) {
        return () -> {
            var flaws = table.flaws(handlers.getHandlerMethods());
            if (!flaws.isEmpty()) {
                throw new IllegalStateException(
                        "Endpoints outside the table of operations:\n" + String.join("\n", flaws));
            }
        };
    }

    /// What the server refuses by itself is answered by us too.
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusals() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(RefusalValve.class.getName());
            }
        });
    }

    private record Argument<T>(Class<T> type, Function<HttpServletRequest, T> make)
            implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var servletRequest = request.getNativeRequest(HttpServletRequest.class);
            if (servletRequest == null) {
                throw new IllegalStateException("there is no request");
            }
            return make.apply(servletRequest);
        }
    }
}
