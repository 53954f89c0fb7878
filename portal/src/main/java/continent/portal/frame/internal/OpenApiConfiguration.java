package continent.portal.frame.internal;

import continent.portal.frame.Caller;
import continent.portal.frame.Cursor;
import continent.portal.frame.Input;
import continent.portal.frame.Page;
import continent.portal.frame.PortalSettings;
import continent.portal.frame.Texts;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/// What the description of the interface says beyond what the handlers' signatures tell: who may, paging,
/// `Idempotency-Key`, the shape of refusals.
@Configuration(proxyBeanMethods = false)
@Lazy
class OpenApiConfiguration {

    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI description() {
        var problem = new ObjectSchema()
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema().description("a clause, stable over versions"))
                .addProperty("field", new StringSchema())
                .addProperty("line", new IntegerSchema())
                .addProperty("requestId", new StringSchema());
        var token = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
        return new OpenAPI()
                .info(new Info().title("Continent").version(PortalSettings.version()))
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSchemas(PROBLEM, problem).addSecuritySchemes("token", token))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    OperationCustomizer operationCustomizer(OperationTable table) {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, Page.class, Texts.class, Input.class, Cursor.class);
        return (described, handler) -> {
            var operation = table.of(handler);
            String scope = operation.scope().isEmpty() ? "none: sessions only" : operation.scope();
            described.setDescription("Operation " + operation.id() + ". Scope of tokens: " + scope + ".");
            if (takes(handler, Cursor.class)) {
                described.addParametersItem(query("limit", "from 1 to " + Cursor.LIMIT_MAX));
                described.addParametersItem(query("cursor", "the 'next' of the answer before"));
            }
            changes(described, handler);
            var refusal = new Content()
                    .addMediaType(
                            "application/problem+json",
                            new MediaType().schema(new ObjectSchema().$ref("#/components/schemas/" + PROBLEM)));
            described
                    .getResponses()
                    .addApiResponse(
                            "default", new ApiResponse().description("refused").content(refusal));
            return described;
        };
    }

    private static void changes(Operation described, HandlerMethod handler) {
        if (takes(handler, Input.class) && !handler.hasMethodAnnotation(GetMapping.class)) {
            described.setRequestBody(new RequestBody()
                    .content(new Content()
                            .addMediaType("application/json", new MediaType().schema(new ObjectSchema()))));
        }
        if (handler.hasMethodAnnotation(PostMapping.class)) {
            described.addParametersItem(new Parameter()
                    .in("header")
                    .name(IdempotencyFilter.HEADER)
                    .description("the same key with the same request is answered once, for 24 hours")
                    .schema(new StringSchema()));
        }
    }

    private static Parameter query(String name, String description) {
        return new Parameter().in("query").name(name).description(description).schema(new StringSchema());
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }
}
