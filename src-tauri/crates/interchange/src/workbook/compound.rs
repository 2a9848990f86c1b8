//! The compound file around an old workbook ([MS-CFB]), looked over before the library follows its
//! chains: one that leads in a circle would be read until no memory is left.

use std::collections::BTreeSet;

const HEADER: usize = 512;
/// Ids from here on are marks, not sectors.
const RESERVED: u32 = 0xFFFF_FFFA;
const ENTRY: usize = 128;

/// Whether whatever is read along the chains of a compound file is no longer than the file: the
/// folder ends, and no stream says to be larger than all of it.
pub(super) fn is_bounded(bytes: &[u8]) -> bool {
    let Some(file) = Compound::of(bytes) else { return false };
    let Some(folder) = file.chain(file.folder) else { return false };
    let large = |entry: &[u8]| {
        let low = number(entry, 120).unwrap_or(u32::MAX);
        // Small sectors go with lengths of four bytes; what stands behind them is not defined.
        let high = if file.size == 512 { 0 } else { number(entry, 124).unwrap_or(u32::MAX) };
        high > 0 || low as usize > bytes.len()
    };
    let entries = folder.iter().flat_map(|sector| file.sector(*sector).chunks_exact(ENTRY));
    let named = entries.filter(|entry| entry[..2] != [0, 0]);
    let small = (number(bytes, 64).unwrap_or(u32::MAX) as usize).checked_mul(file.size);
    small.is_some_and(|small| small <= bytes.len()) && !named.into_iter().any(large)
}

struct Compound<'a> {
    bytes: &'a [u8],
    /// Bytes of a sector.
    size: usize,
    /// Where the folder begins.
    folder: u32,
    /// The sector after each.
    next: Vec<u32>,
}

impl<'a> Compound<'a> {
    fn of(bytes: &'a [u8]) -> Option<Self> {
        let size = match bytes.get(30..32)? {
            [9, 0] => 512,
            [12, 0] => 4096,
            _ => return None,
        };
        let folder = number(bytes, 48)?;
        let mut file = Self { bytes, size, folder, next: Vec::new() };
        let mut tables: Vec<u32> =
            (76..HEADER).step_by(4).filter_map(|at| number(bytes, at)).collect();
        let mut more = number(bytes, 68)?;
        let mut seen = BTreeSet::new();
        while more < RESERVED {
            if !seen.insert(more) {
                return None;
            }
            let mut ids = file.numbers(more);
            more = ids.pop()?;
            tables.extend(ids);
        }
        let tables = tables.into_iter().filter(|id| *id < RESERVED);
        // A table that is named twice says nothing new, and a million times too much.
        if tables.clone().count() > bytes.len() / size {
            return None;
        }
        file.next = tables.flat_map(|id| file.numbers(id)).collect();
        Some(file)
    }

    /// What there is of a sector.
    fn sector(&self, id: u32) -> &'a [u8] {
        let start = (id as usize).saturating_add(1).saturating_mul(self.size);
        let end = start.saturating_add(self.size).min(self.bytes.len());
        self.bytes.get(start..end).unwrap_or_default()
    }

    fn numbers(&self, id: u32) -> Vec<u32> {
        let sector = self.sector(id);
        (0..sector.len()).step_by(4).filter_map(|at| number(sector, at)).collect()
    }

    /// The sectors of a chain; none where it comes back to itself.
    fn chain(&self, first: u32) -> Option<Vec<u32>> {
        let mut chain = Vec::new();
        let mut seen = BTreeSet::new();
        let mut id = first;
        while id < RESERVED {
            if !seen.insert(id) {
                return None;
            }
            chain.push(id);
            // A chain that leads nowhere is found damaged by whoever reads it.
            let Some(next) = self.next.get(id as usize) else { break };
            id = *next;
        }
        Some(chain)
    }
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file with a table in its first sector and its folder in the second, whose next is `next`
    /// and whose first entry is `length` long.
    fn file(next: u32, length: u32) -> Vec<u8> {
        let mut bytes = vec![0xFF; 3 * 512];
        bytes[..8].copy_from_slice(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
        bytes[8..76].fill(0);
        bytes[24..34].copy_from_slice(&[0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]);
        let mut put = |at: usize, number: u32| {
            bytes[at..at + 4].copy_from_slice(&number.to_le_bytes());
        };
        put(44, 1);
        put(48, 1);
        put(56, 4096);
        put(60, 0xFFFF_FFFE);
        put(68, 0xFFFF_FFFE);
        put(76, 0);
        put(512, 0xFFFF_FFFD);
        put(516, next);
        bytes[1024..].fill(0);
        bytes[1024] = b'R';
        bytes[1024 + 120..1024 + 124].copy_from_slice(&length.to_le_bytes());
        bytes
    }

    #[test]
    fn circles_and_endless_streams_are_seen() {
        const END: u32 = 0xFFFF_FFFE;
        for (name, bytes, bounded) in [
            ("a folder that ends", file(END, 0), true),
            ("a folder that comes back to itself", file(1, 0), false),
            ("a stream larger than the file", file(END, 1 << 31), false),
            ("nothing", Vec::new(), false),
        ] {
            assert_eq!(is_bounded(&bytes), bounded, "{name}");
            assert!(super::super::xls::read(&bytes).is_err(), "{name} is refused, and soon");
        }
    }

    #[test]
    fn real_workbooks_are_bounded() {
        for path in crate::corpus::files("xlsx", &["xls"]) {
            let bytes = std::fs::read(&path).expect("the file is there");
            if !bytes.starts_with(b"\xd0\xcf\x11\xe0") || super::super::xls::sheets(&bytes).is_err()
            {
                continue;
            }
            assert!(is_bounded(&bytes), "{} is sound", path.display());
        }
    }
}
