package org.muster.sync.join;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.node.PublicKeys;
import org.muster.ledger.keys.CodeSeal;
import org.muster.ledger.keys.DutyCode;
import org.muster.ledger.keys.NodeKeys;
import org.muster.sync.Damaged;
import org.muster.sync.Posting;

/** A ticket in bytes, sealed under its duty code. */
public final class TicketForm {
    private static final String ABOUT = "muster ticket 1";
    private static final int NODE_KEYS = 64;

    private TicketForm() {}

    public static byte[] seal(Ticket ticket, DutyCode code) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(ticket.node().value());
            out.write(ticket.keys().bytes());
            out.writeLong(ticket.until().toEpochMilli());
            out.writeInt(ticket.traceSecret().length);
            out.write(ticket.traceSecret());
            write(ticket.posting(), out);
            out.writeInt(ticket.operators().size());
            for (Ticket.Operator operator : ticket.operators()) {
                write(operator, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written", e);
        }
        return CodeSeal.seal(code, bytes.toByteArray(), ABOUT);
    }

    private static void write(Posting posting, DataOutputStream out) throws IOException {
        out.writeUTF(posting.operation().value());
        out.writeUTF(posting.hub().value());
        out.writeUTF(posting.hubKeys().signing());
        out.writeUTF(posting.hubKeys().sealing());
        out.writeInt(posting.addresses().size());
        for (URI address : posting.addresses()) {
            out.writeUTF(address.toString());
        }
    }

    private static void write(Ticket.Operator operator, DataOutputStream out) throws IOException {
        out.writeUTF(operator.name());
        out.writeUTF(operator.displayName());
        out.writeInt(operator.roles().size());
        for (String role : operator.roles()) {
            out.writeUTF(role);
        }
        out.writeUTF(operator.passwordHash());
    }

    /**
     * Opens what {@link #seal} gave.
     *
     * @throws GeneralSecurityException when the code is another, or it was altered
     */
    public static Ticket open(byte[] sealed, DutyCode code)
            throws GeneralSecurityException, Damaged {
        byte[] clear = CodeSeal.open(code, sealed, ABOUT);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(clear))) {
            NodeId node = new NodeId(in.readUTF());
            NodeKeys keys = NodeKeys.of(in.readNBytes(NODE_KEYS));
            Instant until = Instant.ofEpochMilli(in.readLong());
            byte[] traceSecret = in.readNBytes(in.readInt());
            Posting posting = posting(in);
            List<Ticket.Operator> operators = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                operators.add(operator(in));
            }
            return new Ticket(node, keys, posting, operators, until, traceSecret);
        } catch (IOException | IllegalArgumentException e) {
            throw new Damaged("this Muster does not understand the ticket", e);
        }
    }

    private static Posting posting(DataInputStream in) throws IOException {
        OperationId operation = new OperationId(in.readUTF());
        NodeId hub = new NodeId(in.readUTF());
        PublicKeys keys = new PublicKeys(in.readUTF(), in.readUTF());
        List<URI> addresses = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            addresses.add(URI.create(in.readUTF()));
        }
        return new Posting(operation, hub, keys, addresses);
    }

    private static Ticket.Operator operator(DataInputStream in) throws IOException {
        String name = in.readUTF();
        String displayName = in.readUTF();
        Set<String> roles = new HashSet<>();
        for (int i = in.readInt(); i > 0; i--) {
            roles.add(in.readUTF());
        }
        return new Ticket.Operator(name, displayName, roles, in.readUTF());
    }
}
