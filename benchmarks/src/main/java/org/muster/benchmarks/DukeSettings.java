package org.muster.benchmarks;

import java.util.Collection;
import java.util.List;
import no.priv.garshol.duke.Configuration;
import no.priv.garshol.duke.DataSource;
import no.priv.garshol.duke.Database;
import no.priv.garshol.duke.Property;

/** Duke's settings without those that its own class always makes, which need a Lucene of 2012. */
record DukeSettings(List<Property> properties, double threshold, Database database)
        implements Configuration {

    @Override
    public Collection<DataSource> getDataSources() {
        return List.of();
    }

    @Override
    public Collection<DataSource> getDataSources(int group) {
        return List.of();
    }

    @Override
    public Database getDatabase(boolean overwrite) {
        return database;
    }

    @Override
    public void setThreshold(double other) {
        throw new UnsupportedOperationException("settings do not change");
    }

    @Override
    public void setDatabase(Database other) {
        throw new UnsupportedOperationException("settings do not change");
    }

    @Override
    public double getThreshold() {
        return threshold;
    }

    @Override
    public double getMaybeThreshold() {
        return 0;
    }

    @Override
    public boolean isDeduplicationMode() {
        return true;
    }

    @Override
    public List<Property> getProperties() {
        return properties;
    }

    @Override
    public Collection<Property> getIdentityProperties() {
        return properties.stream().filter(Property::isIdProperty).toList();
    }

    @Override
    public Property getPropertyByName(String name) {
        return properties.stream()
                .filter(property -> property.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Collection<Property> getLookupProperties() {
        return List.of();
    }

    @Override
    public void validate() {}

    @Override
    public Configuration copy() {
        return new DukeSettings(properties, threshold, database);
    }
}
