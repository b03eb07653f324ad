package org.muster.testkit.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.muster.core.register.Photo;

/** What may be kept as a photo. */
class PhotoTest {

    @Test
    void aWholeSmallJpegIsOne() {
        byte[] jpeg = jpeg(Photo.LARGEST);
        assertThat(Photo.of(jpeg).toBytes()).isEqualTo(jpeg);
        assertThat(Photo.of(jpeg)).isEqualTo(new Photo(Photo.of(jpeg).jpeg()));
        assertThat(Photo.of(jpeg).toString()).doesNotContain("/9j/");
    }

    @Test
    void whatIsTooLargeCutOrSomethingElseIsRefused() {
        byte[] cut = jpeg(500);
        cut[499] = 0;
        byte[] png = jpeg(500);
        png[0] = (byte) 0x89;
        assertThatThrownBy(() -> Photo.of(jpeg(Photo.LARGEST + 1)))
                .hasMessageContaining("at most 12000 bytes, this one 12001");
        assertThatThrownBy(() -> Photo.of(cut)).hasMessageContaining("whole JPEG");
        assertThatThrownBy(() -> Photo.of(png)).hasMessageContaining("whole JPEG");
        assertThatThrownBy(() -> Photo.of(new byte[4])).hasMessageContaining("whole JPEG");
        assertThatThrownBy(() -> new Photo("no base 64!"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] jpeg(int length) {
        byte[] jpeg = new byte[length];
        jpeg[0] = (byte) 0xff;
        jpeg[1] = (byte) 0xd8;
        jpeg[length - 2] = (byte) 0xff;
        jpeg[length - 1] = (byte) 0xd9;
        return jpeg;
    }
}
