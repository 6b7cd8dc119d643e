package dev.zhuji.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PictureSizeTest {

  @ParameterizedTest
  @CsvSource({
    "png, 89504e470d0a1a0a0000000d4948445200000140000000f008, 320, 240",
    "gif, 4749463839612c01c800f70000, 300, 200",
    "jpeg, ffd8ffe000104a46494600010100000100010000ffc000110800f0014003012200021101, 320, 240",
    "lossy webp, 524946462400000057454250565038201800000030010 09d012a4001f000, 320, 240",
    "lossless webp, 52494646240000005745425056503 84c180000002f3fc13b0000000000000000, 320, 240",
    "extended webp, 524946462400000057454250565038580a000000100000003f0100ef0000, 320, 240",
  })
  void readsTheHeaderOf(String format, String hex, int width, int height) {
    byte[] head = HexFormat.of().parseHex(hex.replace(" ", ""));
    assertThat(PictureSize.of(head)).as(format).contains(new PictureSize(width, height));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg width=\"320\" height='240px' viewBox=\"0 0 1 1\">",
        "<?xml version='1.0'?><!-- x --><svg viewBox=\"0 0 320 240\" width=\"100%\">",
        "<svg xmlns='x' viewBox='-1,-1, 320.5,240'>",
      })
  void readsVectorPictures(String svg) {
    assertThat(PictureSize.of(svg.getBytes(StandardCharsets.UTF_8)))
        .contains(new PictureSize(320, 240));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "89504e47",
        "ffd8",
        "ffd8ffe00000ffff",
        "ffd8ffe0ffff",
        "474946383961",
        "3c7376673e",
        "00"
      })
  void knowsNothingOfWhatIsCutOrForeign(String hex) {
    assertThat(PictureSize.of(HexFormat.of().parseHex(hex))).isEmpty();
  }
}
