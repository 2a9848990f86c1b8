//! Codes of tickets: short enough to be read aloud and typed at a door.

use crate::RegistrationId;

/// Crockford's base 32: no I, L, O, U. <https://www.crockford.com/base32.html>
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: u32 = 8;

/// The code of a registration: `foreign` where there is one, or eight characters made of the last,
/// random 40 bits of its id.
#[must_use]
pub fn of(id: RegistrationId, foreign: &str) -> String {
    let foreign = foreign.trim();
    if !foreign.is_empty() {
        return foreign.to_owned();
    }
    let bits = id.0.as_u128();
    let letter = |place: u32| {
        let value = (bits >> (5 * place)) & 31;
        char::from(LETTERS[usize::try_from(value).unwrap_or_default()])
    };
    (0..LENGTH).rev().map(letter).collect()
}

/// A code as it is compared: capitals without spaces and hyphens, the letter O as nought, I and L as
/// one. Two codes are the same where this is.
#[must_use]
pub fn folded(typed: &str) -> String {
    let letters = typed.chars().filter(|letter| letter.is_alphanumeric());
    letters
        .flat_map(char::to_uppercase)
        .map(|letter| match letter {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{EventId, PersonId, Registration};

    #[test]
    fn a_code_is_known_however_it_is_typed() {
        let id = RegistrationId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0001_8110_a7ff));
        let own = of(id, "  ");
        assert_eq!(own.len(), 8, "{own}");
        let made = Registration::new(id, EventId(Uuid::nil()), PersonId(Uuid::nil()));
        let shy = own.replace('0', "o").replace('1', "l").to_lowercase();
        for typed in [own.clone(), format!(" {}-{} ", &shy[..4], &shy[4..])] {
            assert!(made.same_code(&typed), "{typed} is {own}");
        }
        assert!(!made.same_code("") && !made.same_code(&own[1..]));
        let foreign = Registration { foreign_code: "KPM-7io".into(), ..made };
        assert_eq!(foreign.code(), "KPM-7io", "as the other system printed it");
        assert!(foreign.same_code("kpm 710"));
    }
}
