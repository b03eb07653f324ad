package org.muster.server.api;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.function.Function;
import org.muster.core.bulletin.TextSeal;
import org.muster.core.code.CodeKey;
import org.muster.core.fact.Band;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.CampaignId;
import org.muster.core.fact.CellId;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.DemarcheId;
import org.muster.core.fact.EnquiryId;
import org.muster.core.fact.ExportId;
import org.muster.core.fact.FactId;
import org.muster.core.fact.FormId;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.IncidentId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.ListId;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PassId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.PostId;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.SendingId;
import org.muster.core.fact.SitrepId;
import org.muster.core.fact.StatementId;
import org.muster.core.fact.TallyId;
import org.muster.core.fact.TripwireId;
import org.muster.core.fact.UserId;
import org.muster.core.listing.ListingCommand.Target;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * How the domain's values look in JSON: small values as the text that people read, records as
 * objects of their components and nothing else.
 */
@Configuration(proxyBeanMethods = false)
class JsonForms {

    @Bean
    JsonMapperBuilderCustomizer domainForms() {
        return json ->
                json.addModule(texts())
                        .changeDefaultVisibility(seen ->
                                seen.withGetterVisibility(Visibility.NONE)
                                        .withIsGetterVisibility(Visibility.NONE)
                                        .withFieldVisibility(Visibility.ANY))
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        // amounts of money are exact, to the last decimal that was sent
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }

    /** As the web has it, for what goes from server to server. */
    static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        new JsonForms().domainForms().customize(builder);
        return builder.build();
    }

    private static final String NEWCOMER = "new-";

    static SimpleModule texts() {
        SimpleModule module = new SimpleModule("muster");
        text(module, PersonId.class, PersonId::parse, PersonId::toString);
        text(module, HouseholdId.class, HouseholdId::parse, HouseholdId::toString);
        text(module, RequestId.class, RequestId::parse, RequestId::toString);
        text(module, LegId.class, LegId::parse, LegId::toString);
        text(module, TallyId.class, TallyId::parse, TallyId::toString);
        text(module, BulletinId.class, BulletinId::parse, BulletinId::toString);
        text(module, PassId.class, PassId::parse, PassId::toString);
        text(module, IncidentId.class, IncidentId::parse, IncidentId::toString);
        text(module, DemarcheId.class, DemarcheId::parse, DemarcheId::toString);
        text(module, TripwireId.class, TripwireId::parse, TripwireId::toString);
        text(module, PostId.class, PostId::parse, PostId::toString);
        text(module, SitrepId.class, SitrepId::parse, SitrepId::toString);
        text(module, ExportId.class, ExportId::parse, ExportId::toString);
        text(module, StatementId.class, StatementId::parse, StatementId::toString);
        text(module, FormId.class, FormId::parse, FormId::toString);
        text(module, MessageId.class, MessageId::parse, MessageId::toString);
        text(module, CampaignId.class, CampaignId::parse, CampaignId::toString);
        text(module, SendingId.class, SendingId::parse, SendingId::toString);
        text(module, CellId.class, CellId::parse, CellId::toString);
        text(module, EnquiryId.class, EnquiryId::parse, EnquiryId::toString);
        text(module, CodeKey.class, CodeKey::new, CodeKey::hex);
        text(module, ListId.class, ListId::parse, ListId::toString);
        text(module, Target.class, JsonForms::target, JsonForms::text);
        text(module, OperationId.class, OperationId::new, OperationId::toString);
        text(module, Band.class, Band::parse, Band::toString);
        text(module, FactId.class, FactId::parse, FactId::toString);
        text(module, NodeId.class, NodeId::new, NodeId::toString);
        text(module, UserId.class, UserId::new, UserId::toString);
        text(module, CommandId.class, CommandId::parse, CommandId::toString);
        text(module, Nationality.class, Nationality::new, Nationality::toString);
        text(module, BirthDate.class, BirthDate::parse, BirthDate::toString);
        text(module, Note.class, Note::new, Note::text);
        text(module, TextSeal.class, TextSeal::parse, TextSeal::toString);
        return module;
    }

    /** A person's reference, or {@code new-1} for somebody new. */
    private static Target target(String text) {
        if (!text.startsWith(NEWCOMER)) {
            return new Target.Known(PersonId.parse(text));
        }
        try {
            return new Target.Newcomer(Integer.parseInt(text.substring(NEWCOMER.length())));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' must be a person's reference, or new-1, new-2 …", e);
        }
    }

    private static String text(Target target) {
        return switch (target) {
            case Target.Known known -> known.person().toString();
            case Target.Newcomer newcomer -> NEWCOMER + newcomer.number();
        };
    }

    private static <T> void text(
            SimpleModule module,
            Class<T> type,
            Function<String, T> read,
            Function<T, String> write) {
        module.addSerializer(type, new Writer<>(type, write));
        module.addDeserializer(type, new Reader<>(type, read));
    }

    private static final class Writer<T> extends StdScalarSerializer<T> {
        private final transient Function<T, String> write;

        Writer(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(write.apply(value));
        }
    }

    private static final class Reader<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> read;

        Reader(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            String text = json.getValueAsString();
            if (text == null) {
                return context.reportInputMismatch(this, "it must be a text");
            }
            try {
                return read.apply(text);
            } catch (IllegalArgumentException e) {
                throw context.weirdStringException(
                        text, handledType(), String.valueOf(e.getMessage()));
            }
        }
    }
}
