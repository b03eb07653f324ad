package org.muster.planning.json;

import org.muster.planning.model.Faults;

/** A file is not a problem or a plan; everything that is wrong with it is told. */
public final class WrongFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Faults faults;

    WrongFile(Faults faults) {
        super(String.join(System.lineSeparator(), faults.listLines()));
        this.faults = faults;
    }

    public Faults faults() {
        return faults;
    }
}
