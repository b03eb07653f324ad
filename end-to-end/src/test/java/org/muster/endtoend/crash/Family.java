package org.muster.endtoend.crash;

import java.util.Collections;
import java.util.Random;
import java.util.UUID;

/** A command that registers a family, under one id however often it is sent. */
record Family(UUID id, int size) {
    /** That the person exists, and that the person is there. */
    private static final int FACTS_EACH = 2;

    private static final String PERSON =
            """
            {"details":{"name":{"family":"Invented","given":"Person","original":""},\
            "born":"1987-??-??","sex":"FEMALE","claimed":["FRA"],"documents":[],"contacts":[]},\
            "presence":"HERE"}\
            """;

    static Family draw(Random random) {
        return new Family(new UUID(random.nextLong(), random.nextLong()), random.nextInt(1, 6));
    }

    int facts() {
        return size * FACTS_EACH;
    }

    String body() {
        return """
        {"id":"%s","type":"register.RegisterPersons",\
        "source":{"kind":"CONSULAR_REGISTER","reference":"list"},"persons":[%s]}\
        """
                .formatted(id, String.join(",", Collections.nCopies(size, PERSON)));
    }
}
