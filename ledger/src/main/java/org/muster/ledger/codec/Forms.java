package org.muster.ledger.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.muster.core.campaign.PushPoint;
import org.muster.core.citizen.PinCheck;
import org.muster.core.fact.Band;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.CampaignId;
import org.muster.core.fact.CellId;
import org.muster.core.fact.DemarcheId;
import org.muster.core.fact.EnquiryId;
import org.muster.core.fact.ExportId;
import org.muster.core.fact.FactId;
import org.muster.core.fact.FormId;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.Identifying;
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
import org.muster.core.incident.EvidenceFile;
import org.muster.core.post.StaffNumbers;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.Photo;
import org.muster.core.register.Source;
import org.muster.core.register.TravelDocument;

/** Finds the form of each type that facts are made of. A type that has none fails at start-up. */
final class Forms {
    private final Map<Type, Form> known = new HashMap<>();

    private final boolean sealing;

    /**
     * @param sealing false where it is measured what sealing costs
     */
    Forms(boolean sealing) {
        this.sealing = sealing;
        known.put(int.class, new PlainForms.Whole(false));
        known.put(long.class, new PlainForms.Whole(true));
        known.put(boolean.class, new PlainForms.YesNo());
        known.put(String.class, new PlainForms.Text());
        known.put(Instant.class, new PlainForms.Moment());
        known.put(OptionalInt.class, new ManyForms.MaybeNumber());
        printed(ZoneId.class, ZoneId::of);
        printed(LocalDate.class, LocalDate::parse);
        printed(LocalTime.class, LocalTime::parse);
        printed(Duration.class, Duration::parse);
        printed(BigDecimal.class, BigDecimal::new);
        printed(NodeId.class, NodeId::new);
        printed(UserId.class, UserId::new);
        printed(OperationId.class, OperationId::new);
        printed(Nationality.class, Nationality::new);
        known.put(Band.class, new PlainForms.Printed("Band", Band::new));
        known.put(FactId.class, new PlainForms.Printed("FactId", FactId::parse));
        reference(PersonId.class, PersonId::parse, PersonId::value, PersonId::new);
        reference(HouseholdId.class, HouseholdId::parse, HouseholdId::value, HouseholdId::new);
        reference(RequestId.class, RequestId::parse, RequestId::value, RequestId::new);
        reference(LegId.class, LegId::parse, LegId::value, LegId::new);
        reference(TallyId.class, TallyId::parse, TallyId::value, TallyId::new);
        reference(ListId.class, ListId::parse, ListId::value, ListId::new);
        reference(BulletinId.class, BulletinId::parse, BulletinId::value, BulletinId::new);
        reference(PassId.class, PassId::parse, PassId::value, PassId::new);
        reference(FormId.class, FormId::parse, FormId::value, FormId::new);
        reference(MessageId.class, MessageId::parse, MessageId::value, MessageId::new);
        reference(CampaignId.class, CampaignId::parse, CampaignId::value, CampaignId::new);
        reference(SendingId.class, SendingId::parse, SendingId::value, SendingId::new);
        reference(CellId.class, CellId::parse, CellId::value, CellId::new);
        reference(EnquiryId.class, EnquiryId::parse, EnquiryId::value, EnquiryId::new);
        reference(IncidentId.class, IncidentId::parse, IncidentId::value, IncidentId::new);
        reference(DemarcheId.class, DemarcheId::parse, DemarcheId::value, DemarcheId::new);
        reference(StatementId.class, StatementId::parse, StatementId::value, StatementId::new);
        reference(TripwireId.class, TripwireId::parse, TripwireId::value, TripwireId::new);
        reference(PostId.class, PostId::parse, PostId::value, PostId::new);
        reference(SitrepId.class, SitrepId::parse, SitrepId::value, SitrepId::new);
        reference(ExportId.class, ExportId::parse, ExportId::value, ExportId::new);
        known.put(Source.class, new SharedForm(new RecordForm(Source.class, this::of)));
        sealed(PersonName.class, PersonName.erased());
        sealed(BirthDate.class, BirthDate.UNKNOWN);
        sealed(Note.class, new Note("[erased]"));
        sealed(Photo.class, Photo.ERASED);
        sealed(StaffNumbers.class, StaffNumbers.UNKNOWN);
        sealed(EvidenceFile.class, EvidenceFile.ERASED);
        sealed(TravelDocument.class, new TravelDocument(TravelDocument.Kind.UNKNOWN, "", "ERASED"));
        sealed(PinCheck.class, PinCheck.nobodys());
        sealed(PushPoint.class, PushPoint.nobodys());
        sealed(ContactPoint.class, new ContactPoint(ContactPoint.Channel.IN_PERSON, "[erased]"));
    }

    Form ofRecord(Class<?> type) {
        return new RecordForm(type, this::of);
    }

    private Form of(RecordComponent component) {
        return of(component.getGenericType());
    }

    private Form of(Type type) {
        Form form = known.get(type);
        if (form == null) {
            form = made(type);
            known.put(type, form);
        }
        return form;
    }

    private Form made(Type type) {
        if (type instanceof ParameterizedType generic) {
            Form inner = of(generic.getActualTypeArguments()[0]);
            if (generic.getRawType() == List.class) {
                return new ManyForms.Several(inner);
            }
            if (generic.getRawType() == Optional.class) {
                return new ManyForms.Maybe(inner);
            }
        }
        if (type instanceof Class<?> plain && plain.isEnum()) {
            return new PlainForms.Constant(plain, plain.getEnumConstants());
        }
        if (type instanceof Class<?> plain
                && plain.isRecord()
                && !Identifying.class.isAssignableFrom(plain)) {
            return ofRecord(plain);
        }
        throw new IllegalStateException(
                "facts hold a " + type + ", and nothing says how that is written down");
    }

    private void printed(Class<?> type, Function<String, Object> parse) {
        known.put(type, new PlainForms.Printed(type.getSimpleName(), parse));
    }

    private <T> void reference(
            Class<T> type,
            Function<String, Object> parse,
            ToLongFunction<T> value,
            LongFunction<Object> make) {
        known.put(
                type,
                new PlainForms.Reference(
                        type.getSimpleName(),
                        parse,
                        reference -> value.applyAsLong(type.cast(reference)),
                        make));
    }

    private void sealed(Class<?> type, Object erased) {
        RecordForm open = new RecordForm(type, this::of);
        known.put(type, sealing ? new SealedForm(open, erased) : open);
    }
}
