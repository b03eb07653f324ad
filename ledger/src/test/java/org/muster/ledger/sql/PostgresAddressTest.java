package org.muster.ledger.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.muster.ledger.LedgerUnavailable;

class PostgresAddressTest {
    @Test
    void oneHost() throws Exception {
        PostgresAddress address =
                PostgresAddress.parse("postgres://m%40:p%2F+x@db-1:5433/muster?a=b");
        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db-1:5433/muster?a=b");
        assertThat(address.user()).hasValue("m@");
        assertThat(address.password()).hasValue("p/+x");
        assertThat(address).hasToString("The database db-1:5433/muster");
        assertThat(PostgresAddress.parse("postgresql://[::1]/m").jdbcUrl())
                .isEqualTo("jdbc:postgresql://[::1]/m");
    }

    @Test
    void ofSeveralHostsThePrimary() throws Exception {
        assertThat(PostgresAddress.parse("postgres://u@a:1,b:2/m").jdbcUrl())
                .isEqualTo("jdbc:postgresql://a:1,b:2/m?targetServerType=primary");
        assertThat(PostgresAddress.parse("postgres://u@a,b/m?ssl=true").jdbcUrl())
                .isEqualTo("jdbc:postgresql://a,b/m?ssl=true&targetServerType=primary");
        assertThat(PostgresAddress.parse("postgres://a,b/m?targetServerType=any").jdbcUrl())
                .isEqualTo("jdbc:postgresql://a,b/m?targetServerType=any");
    }

    @Test
    void whatIsNone() {
        for (String text :
                new String[] {
                    "postgres://h", "postgres://u:s3@x@h/m", "postgres://u:%s3zz@h/m", "h/m"
                }) {
            assertThatThrownBy(() -> PostgresAddress.parse(text))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageNotContaining("s3");
        }
    }
}
