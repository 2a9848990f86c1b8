//! What a machine without a display shows of Obrady: a picture of the window and two documents.

use std::{fs, path::Path, process::Command};

use crate::command::{Done, built, make_folder, root, run};

/// Opens the real window on a virtual display and saves a picture of it; prints the programme and
/// the list of participants of the same file, and says where all three lie.
///
/// Without `file` it is a first start: the data folder is a new one, so that the window makes its
/// default file with the sample event. Nothing of the user's is touched.
pub fn take(file: Option<&str>) -> Done {
    eprintln!("\nThere is no display (DISPLAY and WAYLAND_DISPLAY are not set), so the window");
    eprintln!("opens on a virtual one.");
    let folder = root().join("target/first-look");
    let data = folder.join("data");
    if data.exists() {
        fs::remove_dir_all(&data).map_err(|error| format!("{}: {error}", data.display()))?;
    }
    make_folder(&data)?;
    let picture = folder.join("window.png");
    run(Command::new(built("first-look")?)
        .arg(built("obrady-desktop")?)
        .arg(&data)
        .arg(&picture)
        .args(file))?;
    let mut shown = vec![picture];
    for product in ["programme", "participants"] {
        let paper = folder.join(format!("{product}.pdf"));
        run(obrady(&data, file)?.args(["print", product, "-o"]).arg(&paper))?;
        shown.push(paper);
    }
    println!();
    shown.iter().for_each(|path| println!("{}", path.display()));
    Ok(())
}

fn obrady(data: &Path, file: Option<&str>) -> Done<Command> {
    let mut command = Command::new(built("obrady")?);
    command.env("XDG_DATA_HOME", data).env("XDG_CONFIG_HOME", data.join("config"));
    if let Some(file) = file {
        command.args(["--file", file]);
    }
    Ok(command)
}
