package org.muster.core.pass;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.muster.core.code.CodeKey;
import org.muster.core.fact.Fact;
import org.muster.core.fact.LegId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PassId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.Subject;

/** What happens to passes, and to the keys that sign codes. */
public sealed interface PassFact extends Fact {

    /** Codes that this key signed are genuine, at every gate that has this fact. */
    record CodeKeyAdded(OperationId operation, CodeKey key) implements PassFact {
        @Override
        public List<Subject> subjects() {
            return List.of(operation);
        }
    }

    record CodeKeyWithdrawn(OperationId operation, CodeKey key, String reason) implements PassFact {
        @Override
        public List<Subject> subjects() {
            return List.of(operation);
        }
    }

    /** A party holds a pass for a leg: with it, and with nothing else, they are let in. */
    record PassIssued(
            PassId pass,
            RequestId request,
            LegId leg,
            List<PersonId> members,
            String place,
            Instant from,
            Instant expires)
            implements PassFact {
        public PassIssued {
            members = List.copyOf(members);
        }

        @Override
        public List<Subject> subjects() {
            List<Subject> subjects = new ArrayList<>(List.of(pass, request, leg));
            subjects.addAll(members);
            return subjects;
        }
    }

    /** The pass was shown; {@code persons} came with it, none where nobody knew whose it was. */
    record PassUsed(PassId pass, List<PersonId> persons, String gate) implements PassFact {
        public PassUsed {
            persons = List.copyOf(persons);
        }

        @Override
        public List<Subject> subjects() {
            List<Subject> subjects = new ArrayList<>(List.of(pass));
            subjects.addAll(persons);
            return subjects;
        }
    }

    record PassRevoked(PassId pass, String reason) implements PassFact {
        @Override
        public List<Subject> subjects() {
            return List.of(pass);
        }
    }

    /** Its first {@code uses} uses were looked into; one more would be a conflict again. */
    record PassSettled(PassId pass, int uses, String reason) implements PassFact {
        @Override
        public List<Subject> subjects() {
            return List.of(pass);
        }
    }
}
