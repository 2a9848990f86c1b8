//! Steps that are taken back.

use proptest::{collection::vec, prelude::*};

use super::{TableChoices, TableReading, read_with};

const TABLE: &str = "Id;Imię i nazwisko;E-mail;Forma udziału\n\
    1;Ola Kot;ola@x,pl;???\n\
    2;Jan Lis i Ewa Sum;jan@x.pl, ewa@x.pl;online\n\
    3;Iza Bąk, Olga Żak;;???\n\
    4;Ola Kot;ola@x.pl;online\n\
    4;Ola Kot;ola@x.pl;online\n";

fn reading() -> TableReading {
    read_with(TABLE.as_bytes(), &TableChoices::default()).expect("a table")
}

#[test]
fn people_who_were_parted_are_one_row_again() {
    let (mut read, before) = (reading(), reading());
    let standing = read.standing(read.cells.place(3));
    assert_eq!(read.part(3), Ok(1));
    assert_eq!((read.draft.rows.len(), read.people_in(3).len()), (6, 0));
    read.put_back(standing);
    assert_eq!(read, before, "the row that was added is gone, with all that was wrong with it");
    assert_eq!(read.people_in(3), ["Jan Lis", "Ewa Sum"], "and can be parted again");
}

proptest! {
    #[test]
    fn steps_taken_back_leave_nothing_and_come_again(
        deeds in vec((0..3_u8, 2..9_u32, 0..5_u32, prop::sample::select(&["", "???", "ola@x.pl", "Jan i Ewa Lis"][..])), 0..8),
    ) {
        let mut read = reading();
        let mut steps = Vec::new();
        for (deed, line, column, text) in deeds {
            let before = read.clone();
            let standing = match deed {
                0 => {
                    let standing = read.standing(read.cells.place(line));
                    let _ = read.mend(line, column, text);
                    standing
                }
                1 => {
                    let standing = read.standing(read.cells.place(line));
                    let _ = read.part(line);
                    standing
                }
                _ => {
                    let standing = read.standing(read.holding(column, "???"));
                    read.mend_everywhere(column, "???", text);
                    standing
                }
            };
            steps.push((before, standing));
        }
        let mut undone = Vec::new();
        while let Some((before, standing)) = steps.pop() {
            let after = read.clone();
            undone.push((after, read.put_back(standing)));
            prop_assert_eq!(&read, &before);
        }
        while let Some((after, standing)) = undone.pop() {
            let before = read.clone();
            let again = read.put_back(standing);
            prop_assert_eq!(&read, &after, "what was taken back is done again");
            let mut back = read.clone();
            back.put_back(again);
            prop_assert_eq!(back, before, "and can be taken back again");
        }
    }
}
