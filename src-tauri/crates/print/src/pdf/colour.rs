//! What our colours mean: sRGB, as a profile (ICC.1:2004-10, version 4.2) made here, since it is
//! nothing but a few numbers of IEC 61966-2-1.

/// Where a profile's values come from: the white of D50, and the primaries of sRGB adapted to it.
const WHITE: [f64; 3] = [0.9642, 1.0, 0.8249];
const RED: [f64; 3] = [0.4360, 0.2225, 0.0139];
const GREEN: [f64; 3] = [0.3851, 0.7169, 0.0971];
const BLUE: [f64; 3] = [0.1431, 0.0606, 0.7141];
/// Bradford's adaptation from D65 to D50.
const ADAPTATION: [f64; 9] =
    [1.0479, 0.0229, -0.0502, 0.0296, 0.9905, -0.0171, -0.0092, 0.0151, 0.7517];
/// Gamma, and the straight part near black.
const CURVE: [f64; 5] = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.04045];

/// The profile.
#[must_use]
pub fn srgb() -> Vec<u8> {
    let curve = curve();
    let tags: [(&[u8; 4], Vec<u8>); 10] = [
        (b"desc", localised("sRGB")),
        (b"cprt", localised("Public domain")),
        (b"wtpt", numbers(b"XYZ ", &WHITE)),
        (b"chad", numbers(b"sf32", &ADAPTATION)),
        (b"rXYZ", numbers(b"XYZ ", &RED)),
        (b"gXYZ", numbers(b"XYZ ", &GREEN)),
        (b"bXYZ", numbers(b"XYZ ", &BLUE)),
        (b"rTRC", curve.clone()),
        (b"gTRC", curve.clone()),
        (b"bTRC", curve),
    ];
    let mut table = Vec::new();
    let mut data = Vec::new();
    table.extend((tags.len() as u32).to_be_bytes());
    let start = 128 + 4 + 12 * tags.len();
    for (name, tag) in &tags {
        table.extend(*name);
        table.extend(((start + data.len()) as u32).to_be_bytes());
        table.extend((tag.len() as u32).to_be_bytes());
        data.extend(tag);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    let mut profile = header((start + data.len()) as u32);
    profile.extend(table);
    profile.extend(data);
    profile
}

fn header(size: u32) -> Vec<u8> {
    let mut header = Vec::with_capacity(128);
    header.extend(size.to_be_bytes());
    header.extend([0; 4]);
    header.extend([4, 0x20, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    for part in [2021u16, 1, 1, 0, 0, 0] {
        header.extend(part.to_be_bytes());
    }
    header.extend(b"acsp");
    header.resize(68, 0);
    header.extend(WHITE.iter().flat_map(|value| fixed(*value)));
    header.resize(128, 0);
    header
}

/// 15 bits before the point and 16 after it, with a sign.
fn fixed(value: f64) -> [u8; 4] {
    ((value * 65536.0).round() as i32).to_be_bytes()
}

fn numbers(kind: &[u8; 4], values: &[f64]) -> Vec<u8> {
    let mut tag = kind.to_vec();
    tag.extend([0; 4]);
    tag.extend(values.iter().flat_map(|value| fixed(*value)));
    tag
}

/// A parametric curve of type 3: a power above a straight line.
fn curve() -> Vec<u8> {
    let mut tag = b"para\0\0\0\0\0\x03\0\0".to_vec();
    tag.extend(CURVE.iter().flat_map(|value| fixed(*value)));
    tag
}

/// A text in English.
fn localised(text: &str) -> Vec<u8> {
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut tag = b"mluc\0\0\0\0".to_vec();
    tag.extend(1u32.to_be_bytes());
    tag.extend(12u32.to_be_bytes());
    tag.extend(b"enUS");
    tag.extend((utf16.len() as u32).to_be_bytes());
    tag.extend(28u32.to_be_bytes());
    tag.extend(utf16);
    tag
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_profile_is_as_long_as_it_says() {
        let profile = super::srgb();
        assert_eq!(profile[..4], (profile.len() as u32).to_be_bytes());
        assert_eq!(&profile[36..40], b"acsp");
    }
}
