//! Prints specimens of every product into a folder, to be looked at:
//! `cargo run -p obrady-print --example specimen -- FOLDER [PART OF A NAME]`.

#[path = "all.rs"]
mod all;

use std::{env, error::Error, fs, path::PathBuf, time::Instant};

use obrady_print::{Pdf, Preview};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args().nth(1).ok_or("usage: specimen FOLDER [NAME]")?);
    let wanted = env::args().nth(2).unwrap_or_default();
    fs::create_dir_all(&folder)?;
    all::print(&mut |name: String, pdf: Pdf, start: Instant| {
        if !name.contains(&wanted) {
            return Ok(());
        }
        let Pdf { bytes, pages, warnings, .. } = pdf;
        println!("{name}: {pages} pages, {} bytes, {:?}", bytes.len(), start.elapsed());
        warnings.iter().for_each(|warning| println!("  {warning:?}"));
        fs::write(folder.join(&name), &bytes)?;
        let preview = Preview::new(bytes)?;
        let start = Instant::now();
        let png = preview.png(2.min(pages), 900)?;
        println!("  a page at 900 pixels: {:?}", start.elapsed());
        fs::write(folder.join(name + ".png"), png)?;
        Ok(())
    })
}
