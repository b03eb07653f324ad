package org.muster.server.campaigns;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Optional;
import org.muster.core.register.Nationality;
import org.muster.server.messaging.PhoneNumber;

/**
 * Reads telephone numbers as people write them, those without a country as of the country where the
 * crisis is.
 */
final class Numbers {
    private static final PhoneNumberUtil KNOWN = PhoneNumberUtil.getInstance();

    private final String region;

    /** Empty regions are no fault: then only numbers with their country are read. */
    private Numbers(String region) {
        this.region = region;
    }

    static Numbers of(Nationality country) {
        return new Numbers(
                Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2).stream()
                        .filter(two -> Locale.of("", two).getISO3Country().equals(country.code()))
                        .findFirst()
                        .orElse("ZZ"));
    }

    /** Empty where no telephone can have such a number. */
    Optional<PhoneNumber> find(String written) {
        try {
            Phonenumber.PhoneNumber number = KNOWN.parse(written, region);
            return KNOWN.isPossibleNumber(number)
                    ? Optional.of(new PhoneNumber(KNOWN.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As networks give a sender: mostly the digits of the whole number, without its plus. */
    Optional<PhoneNumber> findSender(String given) {
        return given.matches("[1-9][0-9]{6,14}") ? find("+" + given) : find(given);
    }
}
