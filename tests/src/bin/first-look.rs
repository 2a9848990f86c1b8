//! Opens a window on a virtual display and saves a picture of it:
//! `first-look PROGRAM DATA-FOLDER PICTURE [FILE]`.

use std::{env, path::PathBuf, process::ExitCode};

use obrady_app::{Settings, words::Language};
use obrady_tests::{App, Home, run};

fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let (program, data, picture, file) = match arguments.as_slice() {
        [program, data, picture] => (program.clone(), data.clone(), picture.clone(), None),
        [program, data, picture, file] => {
            (program.clone(), data.clone(), picture.clone(), Some(file.clone()))
        }
        _ => {
            eprintln!("first-look PROGRAM DATA-FOLDER PICTURE [FILE]");
            return ExitCode::from(2);
        }
    };
    run(async move {
        let mut home = Home::new().with_data(&data);
        if Settings::default().language() == Language::English {
            home = home.english();
        }
        let app = match file {
            None => App::launch(program, &home).await,
            Some(file) => App::launch_with(program, &home, &file).await,
        };
        app.shot_to(&picture).await;
        app.quit().await;
    });
    ExitCode::SUCCESS
}
