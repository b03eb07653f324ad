package org.muster.server.pages;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.NodeId;
import org.muster.exercises.folder.ExerciseFolder;
import org.muster.exercises.folder.ExerciseFolder.Reading;
import org.muster.exercises.folder.FolderReader;
import org.muster.exercises.play.Exercise;
import org.muster.exercises.play.ExerciseClock;
import org.muster.ledger.desk.Desk;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The pages over a played exercise, for tests and for people who change how they look: run {@link
 * #main} and sign in as press, duty or gate with the name as password.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
class Gallery {
    static final String CSP =
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static Optional<Desk> shown = Optional.empty();

    public static void main(String[] args) throws Exception {
        var unused = start(8099);
    }

    static synchronized ConfigurableApplicationContext start(int port) throws Exception {
        if (shown.isEmpty()) {
            shown = Optional.of(play());
        }
        SpringApplication application = new SpringApplication(Gallery.class);
        application.setDefaultProperties(
                Map.<String, Object>of("server.port", port, "spring.main.banner-mode", "off"));
        return application.run();
    }

    static Desk desk() {
        return shown.orElseThrow();
    }

    private static Desk play() throws Exception {
        Path folder = Path.of("../exercises/src/main/resources/exercises/niamey-2023");
        ExerciseFolder read =
                switch (FolderReader.read(folder)) {
                    case Reading.Complete complete -> complete.folder();
                    case Reading.Faulty faulty -> throw new AssertionError(faulty.problems());
                };
        Exercise exercise = new Exercise(read);
        ExerciseClock clock = exercise.newClock();
        Desk desk =
                Desk.open(
                        exercise.operation(),
                        new MemoryLedger(),
                        new NodeId("hub"),
                        clock,
                        exercise.newIds());
        exercise.play(desk, clock, (move, time) -> {});
        return desk;
    }

    @Bean
    Desks desks() {
        return operation -> shown.filter(desk -> desk.operation().equals(operation));
    }

    @Bean
    UserDetailsService accounts() {
        return new InMemoryUserDetailsManager(
                User.withUsername("press").password("{noop}press").roles("OFFICER").build(),
                User.withUsername("duty").password("{noop}duty").roles("OFFICER").build(),
                User.withUsername("gate").password("{noop}gate").roles("OFFICER").build());
    }

    @Bean
    SecurityFilterChain doors(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .httpBasic(Customizer.withDefaults())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CSP)))
                .build();
    }
}
