package org.muster.server.otlp;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.resources.Resource;

/** What a collector is told of who tells it: that it is Muster, and which node. */
public final class Told {
    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");
    private static final AttributeKey<String> INSTANCE =
            AttributeKey.stringKey("service.instance.id");

    private Told() {}

    /** Not the SDK's own resource, which looks at the machine. */
    public static Resource by(String node) {
        return Resource.create(Attributes.of(SERVICE, "muster", INSTANCE, node));
    }
}
