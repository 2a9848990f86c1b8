//! A table of very many registrations in the real window: opened, scrolled, searched as typed, sorted.

use std::{fmt::Write, fs, time::Instant};

use obrady_tests::{App, Home, run};

use crate::{WINDOW, file::SAMPLE};

/// How many: as many as `OBRADY_MANY` says, where it is set. A hundred thousand take a debug build minutes
/// to import on a busy machine; what is shown of them is as much.
fn many() -> usize {
    std::env::var("OBRADY_MANY").ok().and_then(|many| many.parse().ok()).unwrap_or(10_002)
}

/// Half of the frames of scrolling may not take longer even on a machine that is busy with other things,
/// in milliseconds: a table that builds what is out of view takes seconds.
const SLOW: f64 = 500.0;

/// A user whose sample has so many registrations more.
fn home() -> Home {
    const FAMILIES: [&str; 6] = ["Łąka", "Brzęczysław", "Ćwik", "Zając", "Żółć", "Adamiec"];
    const TOWNS: [&str; 4] = ["Gmina Źródła Małe", "Miasto Łódź", "Gmina Olszyny", "Powiat Leśny"];
    let home = Home::new();
    let path = home.path().join("zapisy.csv");
    let mut table = String::from("Imię;Nazwisko;Instytucja;Stanowisko;E-mail\n");
    for at in 0..many() {
        let (family, town) = (FAMILIES[at % 6], TOWNS[at % 4]);
        writeln!(table, "Jan{};{family};{town};wójt;jan{at}@gmina.example", letters(at))
            .expect("a string takes all");
    }
    fs::write(&path, table).expect("a new file");
    let path = path.to_str().expect("UTF-8");
    let said = home.obrady(&["import", path, "--as", "registrations", "--event", SAMPLE]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
    home
}

/// A number in letters, so that no two names are alike: names with figures wait to be mended.
fn letters(mut number: usize) -> String {
    let mut word = String::new();
    for _ in 0..4 {
        word.push(char::from(b'a' + u8::try_from(number % 20).expect("below 20")));
        word.push(['a', 'e', 'o', 'u'][number % 4]);
        number /= 20;
    }
    word
}

#[test]
#[ignore = "takes minutes in a debug build while a machine is busy with other things"]
fn a_table_of_very_many_opens_scrolls_searches_and_sorts_at_once() {
    run(async {
        let start = Instant::now();
        let home = home();
        println!("{} imported: {:?}", many(), start.elapsed());
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        let start = Instant::now();
        app.click("[data-testid=go-registrations]").await;
        app.get("[data-testid=registrations] [data-cell='0-0'] strong").await;
        println!("opened: {:?}", start.elapsed());
        let rows = app.count("[data-testid=registrations] .body [role=row]").await;
        assert!(rows < 60, "only rows in view are built, not {rows}");

        // Half a screen a frame, all over the table.
        let frames = app
            .later(
                "const done = arguments[arguments.length - 1];
                 const table = document.querySelector('[data-testid=registrations]');
                 const times = [];
                 let [last, step] = [performance.now(), 0];
                 const next = () => {
                     const now = performance.now();
                     times.push(now - last);
                     last = now;
                     if (++step > 48) return done(times.slice(1));
                     table.scrollTop = step % 10 ? table.scrollTop + 300 : table.scrollHeight * step / 49;
                     requestAnimationFrame(next);
                 };
                 requestAnimationFrame(next);",
            )
            .await;
        let mut frames: Vec<f64> = serde_json::from_value(frames).expect("times");
        frames.sort_by(f64::total_cmp);
        let half = frames[frames.len() / 2];
        println!(
            "frames while scrolling: half within {half:.0} ms, 95 % within {:.0} ms, the slowest {:.0} ms",
            frames[frames.len() * 95 / 100],
            frames[frames.len() - 1]
        );
        assert!(half < SLOW, "half of the frames of scrolling took longer than {half} ms");
        // Wherever one stops, the rows are there.
        let waiting =
            "document.querySelectorAll('[data-testid=registrations] .waiting').length === 0";
        app.until_true(waiting).await;
        app.shot("participants-many").await;

        // As one types: what is shown is that of the last letter.
        app.keys("Ctrl+f").await;
        for (words, found) in [("z", None), ("zo", None), ("zol", None), ("zolc", Some(many() / 6))]
        {
            let start = Instant::now();
            app.type_text(&words[words.len() - 1..]).await;
            if let Some(found) = found {
                let first = "document.querySelector('[data-cell=\"0-0\"] strong')?.textContent";
                app.until_true(&format!("{first}?.startsWith('Żółć')")).await;
                let count = "document.querySelector('[data-testid=registrations]').ariaRowCount";
                app.until_true(&format!("Number({count}) === {}", found + 1)).await;
                println!("found: {:?}", start.elapsed());
            }
        }
        let start = Instant::now();
        app.click("[data-testid=registrations-sort-email]").await;
        // The figures in an address count as numbers: the fourth comes before the tenth.
        let first = "document.querySelector('[data-column=email]').textContent";
        app.until_true(&format!("{first}.includes('jan4@')")).await;
        println!("sorted: {:?}", start.elapsed());
        app.quit().await;
    });
}
