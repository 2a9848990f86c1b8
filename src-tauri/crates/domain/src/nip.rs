//! NIP: the tax number of whoever gets an invoice in Poland.

/// What each of the first nine digits weighs; the sum modulo 11 is the tenth.
/// <https://pl.wikipedia.org/wiki/Numer_identyfikacji_podatkowej>
const WEIGHTS: [u32; 9] = [6, 5, 7, 2, 3, 4, 5, 6, 7];

/// The ten digits of a tax number, without spaces, hyphens and the letters `PL` before it.
///
/// # Errors
/// [`NipError`] where it is none, or was copied wrong.
pub fn parse(text: &str) -> Result<String, NipError> {
    let mut bare: String =
        text.chars().filter(|letter| !letter.is_whitespace() && !is_hyphen(*letter)).collect();
    if bare.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("PL")) {
        bare.drain(..2);
    }
    if !bare.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NipError::Letters);
    }
    let digits: Vec<u32> = bare.chars().filter_map(|digit| digit.to_digit(10)).collect();
    let [first @ .., last] = &digits[..] else { return Err(NipError::Length) };
    if first.len() != WEIGHTS.len() {
        return Err(NipError::Length);
    }
    let sum: u32 = first.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    // Ten noughts sum up, but nobody has them.
    if sum % 11 == *last && sum > 0 { Ok(bare) } else { Err(NipError::Checksum) }
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}'..='\u{2015}')
}

/// Why a text is no tax number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NipError {
    /// There are others than digits in it.
    Letters,
    /// It has not ten digits.
    Length,
    /// Its last digit does not follow from the others: one was copied wrong.
    Checksum,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_known_by_their_checksum() {
        for (text, want) in [
            ("5260250274", Ok("5260250274")),
            ("526-025-02-74", Ok("5260250274")),
            (" PL 526 025 02 74 ", Ok("5260250274")),
            ("pl526\u{2013}0250274", Ok("5260250274")),
            ("5260250275", Err(NipError::Checksum)),
            ("5260250247", Err(NipError::Checksum)),
            ("0000000000", Err(NipError::Checksum)),
            ("526025027", Err(NipError::Length)),
            ("52602502740", Err(NipError::Length)),
            ("", Err(NipError::Length)),
            ("DE5260250274", Err(NipError::Letters)),
            ("５２６0250274", Err(NipError::Letters)),
            ("łódź", Err(NipError::Letters)),
        ] {
            assert_eq!(parse(text), want.map(str::to_owned), "{text:?}");
        }
    }
}
