/**
 * The domain of Muster: facts, commands, decide, apply. It reads no clock, opens no file and knows
 * no framework; being a named module lets its sealed families span one package per area.
 */
module org.muster.core {
    requires static org.jspecify;

    exports org.muster.core.account;
    exports org.muster.core.bulletin;
    exports org.muster.core.arrival;
    exports org.muster.core.campaign;
    exports org.muster.core.conflict;
    exports org.muster.core.cell;
    exports org.muster.core.citizen;
    exports org.muster.core.clearance;
    exports org.muster.core.closing;
    exports org.muster.core.cost;
    exports org.muster.core.custody;
    exports org.muster.core.code;
    exports org.muster.core.decide;
    exports org.muster.core.demarche;
    exports org.muster.core.disclosure;
    exports org.muster.core.enquiry;
    exports org.muster.core.erasure;
    exports org.muster.core.estimate;
    exports org.muster.core.export;
    exports org.muster.core.fact;
    exports org.muster.core.gate;
    exports org.muster.core.incident;
    exports org.muster.core.intake;
    exports org.muster.core.listing;
    exports org.muster.core.manifest;
    exports org.muster.core.movement;
    exports org.muster.core.node;
    exports org.muster.core.operation;
    exports org.muster.core.pass;
    exports org.muster.core.place;
    exports org.muster.core.plan;
    exports org.muster.core.post;
    exports org.muster.core.register;
    exports org.muster.core.request;
    exports org.muster.core.reveal;
    exports org.muster.core.review;
    exports org.muster.core.roll;
    exports org.muster.core.sameness;
    exports org.muster.core.sitrep;
    exports org.muster.core.statement;
    exports org.muster.core.station;
    exports org.muster.core.tally;
    exports org.muster.core.tripwire;
    exports org.muster.core.weights;
}
