//! Letters to people and to organisations.

use serde_json::Value;

use crate::stage::{ANNOUNCEMENT, Stage, TABLE};

const EVERY: [&str; 4] = ["print", "envelopes", "--who", "every-organisation"];

fn with_people() -> Stage {
    let stage = Stage::new();
    stage.on_file(&["new"]).done();
    stage.write("a.txt", ANNOUNCEMENT);
    stage.on_file(&["import", "a.txt"]).done();
    stage.write("t.csv", TABLE);
    stage.on_file(&["import", "t.csv"]).done();
    stage
}

/// What is printed for these arguments.
fn printed(stage: &Stage, arguments: &[&str]) -> Vec<u8> {
    stage.on_file(&[arguments, &["-o", "out.pdf"]].concat()).done();
    stage.read("out.pdf")
}

#[test]
fn letters_go_to_those_organisations_that_are_chosen() {
    let stage = with_people();
    let coming = printed(&stage, &["print", "envelopes", "--who", "organisations"]);
    let waiting = ["print", "envelopes", "--who", "organisations", "--state", "waiting-list"];
    assert_ne!(printed(&stage, &waiting), coming, "who waits is of another organisation");

    // Of none of them is the address known.
    let none = stage.on_file(&[&EVERY[..], &["-o", "none.pdf"]].concat());
    assert_eq!(none.code, Some(3), "{}", none.out);
    assert!(none.err.contains("Nie ma czego drukować"), "{}", none.err);

    // An archive brings one.
    stage.on_file(&["export", "archive", "-o", "all.json"]).done();
    let mut archive: Value = serde_json::from_slice(&stage.read("all.json")).unwrap();
    let known = archive["organisations"].as_array_mut().expect("organisations");
    let zory = known.iter_mut().find(|one| one["name"] == "Miasto Żory").expect("Żory");
    zory["address"] = "al. Wojska Polskiego 25\n44-240 Żory".into();
    stage.write("known.json", archive.to_string());
    let told = ["--file", "other.obrady"];
    stage.run(&[&told[..], &["new"]].concat()).done();
    stage.run(&[&told[..], &["import", "known.json", "--as", "archive"]].concat()).done();
    stage.run(&[&told[..], &EVERY, &["-o", "zory.pdf"]].concat()).done();
    assert!(stage.read("zory.pdf").starts_with(b"%PDF"));
}

#[test]
fn what_would_narrow_every_organisation_is_refused() {
    let stage = with_people();
    for (option, value) in [("--session", "Łąki"), ("--category", "Gość"), ("--state", "pending")]
    {
        for product in ["envelopes", "labels"] {
            let asked = ["print", product, "--who", "every-organisation", option, value];
            let refused = stage.on_file(&[&asked[..], &["-o", "a.pdf"]].concat());
            assert_eq!(refused.code, Some(2), "{option}: {}", refused.err);
            let told = refused.err.contains(option) && refused.err.contains("się wykluczają");
            assert!(told && refused.err.contains("Podaj tylko jedną"), "{}", refused.err);
        }
    }
    assert!(!stage.files().contains(&"a.pdf".into()), "nothing was written");
}
