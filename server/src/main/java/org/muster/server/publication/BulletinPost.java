package org.muster.server.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A published bulletin as it is posted to another system: all languages and figures in one. */
final class BulletinPost {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BulletinPost() {}

    /** Always the same bytes for the same bulletin: what corrects it is posted by itself. */
    static byte[] of(PublishedBulletin published) {
        PublishedBulletin one = published.withoutCorrections();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", one.urn());
        body.put("type", "bulletin");
        body.put("operation", one.operation().id().toString());
        body.put("published", one.written(one.at()));
        body.putAll(one.described());
        body.put("texts", one.listSaid().stream().map(said -> text(one, said)).toList());
        return JSON.writeValueAsBytes(body);
    }

    private static Map<String, Object> text(PublishedBulletin one, PublishedBulletin.Said said) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("language", said.language());
        text.put("title", said.title());
        text.put("text", said.body());
        text.put("brief", said.brief());
        List<String> notes = one.notes(said.language());
        if (!notes.isEmpty()) {
            text.put("notes", notes);
        }
        return text;
    }
}
