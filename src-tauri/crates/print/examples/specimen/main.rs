//! Prints specimens of every product into a folder, to be looked at:
//! `cargo run -p obrady-print --example specimen -- FOLDER`.

mod congress;
mod people;

use std::{env, error::Error, fs, path::PathBuf, time::Instant};

use chrono::NaiveDate;
use obrady_print::{
    Look, Paper, Pdf, Preview, PrintRun, ProgrammeOptions, participants, programme,
};
use obrady_words::Language;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args().nth(1).ok_or("usage: specimen FOLDER")?);
    fs::create_dir_all(&folder)?;
    let printed_on = NaiveDate::from_ymd_opt(2026, 5, 4).ok_or("no such day")?;
    let save = |name: String, pdf: Pdf, start: Instant| -> Result<(), Box<dyn Error>> {
        let Pdf { bytes, pages, warnings } = pdf;
        println!("{name}: {pages} pages, {} bytes, {:?}", bytes.len(), start.elapsed());
        warnings.iter().for_each(|warning| println!("  {warning:?}"));
        fs::write(folder.join(&name), &bytes)?;
        let preview = Preview::new(bytes)?;
        let start = Instant::now();
        let png = preview.png(2.min(pages), 900)?;
        println!("  a page at 900 pixels: {:?}", start.elapsed());
        fs::write(folder.join(name + ".png"), png)?;
        Ok(())
    };
    for language in Language::ALL {
        let run = PrintRun { look: Look::default(), language, printed_on };
        for paper in Paper::ALL {
            let options = ProgrammeOptions { paper, ..ProgrammeOptions::default() };
            let start = Instant::now();
            let pdf = programme(&congress::congress().into(), &options, &run)?;
            save(format!("programme-{paper:?}-{language}.pdf").to_lowercase(), pdf, start)?;
        }
        let start = Instant::now();
        let pdf = participants(&people::list(60), &run)?;
        save(format!("participants-{language}.pdf"), pdf, start)?;
    }
    Ok(())
}
