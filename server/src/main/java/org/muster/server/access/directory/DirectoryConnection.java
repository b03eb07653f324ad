package org.muster.server.access.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * A directory that has said what it is. People go there with state, nonce and a code challenge of
 * their own (PKCE); what they bring back is exchanged for a token, which is signed by the
 * directory, made for this server, and fresh.
 *
 * <p>Threads: any.
 */
final class DirectoryConnection {
    private static final int MOST_LOGGED = 200;

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryConnection.class);
    private static final String ID = "directory";
    private static final String BACK = "/sign-in/directory/answer";
    private static final List<SignatureAlgorithm> SIGNED =
            List.of(SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private final ClientRegistration registration;
    private final RoleMap roles;
    private final DefaultOAuth2AuthorizationRequestResolver questions;
    private final OidcAuthorizationCodeAuthenticationProvider answers;
    private final HttpSessionOAuth2AuthorizationRequestRepository asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    private DirectoryConnection(ClientRegistration registration, RoleMap roles, HttpClient http) {
        this.registration = registration;
        this.roles = roles;
        questions = new DefaultOAuth2AuthorizationRequestResolver(id -> registration);
        questions.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce());
        answers =
                new OidcAuthorizationCodeAuthenticationProvider(
                        tokens(http),
                        // the token says all that we ask; nobody is asked for more
                        told -> new DefaultOidcUser(List.of(), told.getIdToken()));
        JwtDecoder decoder = decoder(registration, http);
        answers.setJwtDecoderFactory(any -> decoder);
    }

    static DirectoryConnection open(DirectorySettings settings, Optional<URI> publicAddress)
            throws IOException {
        // a redirect could lead to another machine
        HttpClient http =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(Discovery.PATIENCE)
                        .build();
        Map<String, Object> told = Discovery.read(http, settings.issuer());
        String here = publicAddress.map(URI::toString).orElse("{baseUrl}").replaceAll("/$", "");
        try {
            ClientRegistration registration =
                    ClientRegistrations.fromOidcConfiguration(told)
                            .registrationId(ID)
                            .clientId(settings.client())
                            .clientSecret(settings.secret().reveal())
                            .scope("openid", "profile")
                            .redirectUri(here + BACK)
                            .build();
            return new DirectoryConnection(registration, settings.roles(), http);
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "what the directory says of itself is not whole: " + e.getMessage(), e);
        }
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens(HttpClient http) {
        RestClientAuthorizationCodeTokenResponseClient client =
                new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(
                RestClient.builder()
                        .requestFactory(patient(http))
                        .configureMessageConverters(converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        return client;
    }

    private static JwtDecoder decoder(ClientRegistration registration, HttpClient http) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(
                                String.valueOf(registration.getProviderDetails().getJwkSetUri()))
                        .jwsAlgorithm(SignatureAlgorithm.RS256)
                        .jwsAlgorithms(kinds -> kinds.addAll(SIGNED))
                        .restOperations(new RestTemplate(patient(http)))
                        .build();
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        return decoder;
    }

    private static JdkClientHttpRequestFactory patient(HttpClient http) {
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(http);
        factory.setReadTimeout(Discovery.PATIENCE);
        return factory;
    }

    String begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable OAuth2AuthorizationRequest question = questions.resolve(request, ID);
        if (question == null) {
            throw new IOException("nothing can be asked of the directory");
        }
        asked.saveAuthorizationRequest(question, request, response);
        return question.getAuthorizationRequestUri();
    }

    /** What anybody can write into an address makes no lines of its own in the log. */
    private static String oneLine(@Nullable String typed) {
        String plain = String.valueOf(typed).replaceAll("\\p{Cntrl}", " ");
        return plain.substring(0, Math.min(plain.length(), MOST_LOGGED));
    }

    Optional<DirectoryPerson> findWhoCame(
            HttpServletRequest request, HttpServletResponse response) {
        // by state, so what was begun in another browser finds nothing here
        @Nullable OAuth2AuthorizationRequest question =
                asked.removeAuthorizationRequest(request, response);
        @Nullable String code = request.getParameter("code");
        if (question == null) {
            LOG.warn("nobody came back from the directory: not begun here");
            return Optional.empty();
        }
        if (code == null) {
            LOG.warn(
                    "nobody came back from the directory: {} {}",
                    oneLine(request.getParameter("error")),
                    oneLine(request.getParameter("error_description")));
            return Optional.empty();
        }
        OAuth2AuthorizationResponse answer =
                OAuth2AuthorizationResponse.success(code)
                        .redirectUri(String.valueOf(question.getRedirectUri()))
                        .state(request.getParameter("state"))
                        .build();
        try {
            @Nullable Authentication who =
                    answers.authenticate(
                            new OAuth2LoginAuthenticationToken(
                                    registration,
                                    new OAuth2AuthorizationExchange(question, answer)));
            return who != null && who.getPrincipal() instanceof OidcUser user
                    ? Optional.of(person(user))
                    : Optional.empty();
        } catch (RuntimeException e) {
            // of many kinds: a wrong code, a token that is not for us, a directory that is silent
            LOG.warn("what came from the directory does not hold: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private DirectoryPerson person(OidcUser user) {
        Map<String, Object> claims = user.getIdToken().getClaims();
        String subject = Optional.ofNullable(user.getSubject()).orElse("");
        if (subject.isBlank()) {
            throw new IllegalArgumentException("the directory does not say who it is");
        }
        return new DirectoryPerson(
                subject,
                roles.findName(claims).orElse(""),
                Optional.ofNullable(user.getFullName()).orElse(""),
                roles.rolesOf(claims));
    }
}
