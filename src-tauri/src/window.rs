//! The window itself.

use std::{path::PathBuf, process::ExitCode, thread, time::Duration};

use tauri::{AppHandle, DragDropEvent, Manager, Runtime, WindowEvent, Wry, http};
use tauri_specta::Event as _;

use crate::{
    commands, environment,
    office::{Changed, Dropped, Office},
    picker::{Dialogs, Picker},
};

/// How often the window looks whether another process has changed the file.
const GLANCE: Duration = Duration::from_millis(300);

/// Opens the window, with the file that the command line names or the default one, and stays until
/// it is closed.
#[must_use]
pub fn run() -> ExitCode {
    run_with(|app| Box::new(Dialogs(app)))
}

/// As [`run`], with another way of choosing files.
#[must_use]
pub fn run_with(
    picker: impl FnOnce(AppHandle<Wry>) -> Box<dyn Picker> + Send + 'static,
) -> ExitCode {
    if let Err(reason) = environment::check() {
        eprintln!("{reason}");
        return ExitCode::FAILURE;
    }
    environment::prepare();
    let file = std::env::args_os().nth(1).map(PathBuf::from);
    let office = move |app: &AppHandle<Wry>| Office::new(picker(app.clone()), file.as_deref());
    let built = assemble(tauri::Builder::default(), office)
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            if let Some(file) = arguments.get(1) {
                app.state::<Office>().drop_file(PathBuf::from(folder).join(file));
                drop(Dropped.emit(app));
            }
            if let Some(window) = app.get_webview_window("main") {
                drop(window.unminimize());
                drop(window.set_focus());
            }
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::new().build())
        .on_window_event(|window, event| {
            if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event
                && let Some(path) = paths.first()
            {
                window.state::<Office>().drop_file(path.clone());
                drop(Dropped.emit(window.app_handle()));
            }
        })
        .register_asynchronous_uri_scheme_protocol("preview", |context, request, responder| {
            let app = context.app_handle().clone();
            tauri::async_runtime::spawn_blocking(move || {
                responder
                    .respond(answer(app.state::<Office>().previews.picture(request.uri().path())));
            });
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|_, _| {});
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// A builder with our commands, events and office, whatever it runs on.
pub(crate) fn assemble<R: Runtime>(
    builder: tauri::Builder<R>,
    office: impl FnOnce(&AppHandle<R>) -> Office + Send + 'static,
) -> tauri::Builder<R> {
    let list = commands::list::<R>();
    builder.invoke_handler(list.invoke_handler()).setup(move |app| {
        list.mount_events(app);
        app.manage(office(app.handle()));
        watch(app.handle().clone());
        Ok(())
    })
}

/// Tells the page when the file has changed, by this window or another process.
fn watch<R: Runtime>(app: AppHandle<R>) {
    thread::spawn(move || {
        let mut last = None;
        loop {
            let now = app.state::<Office>().at_desk(|desk| {
                let path = desk.path().to_path_buf();
                Ok((path, desk.generation()?))
            });
            let now = now.ok();
            if last.is_some() && last != now && Changed.emit(&app).is_err() {
                return;
            }
            last = Some(now.unwrap_or_default());
            thread::sleep(GLANCE);
        }
    });
}

fn answer(picture: Option<Vec<u8>>) -> http::Response<Vec<u8>> {
    let status = if picture.is_some() { http::StatusCode::OK } else { http::StatusCode::NOT_FOUND };
    let mut response = http::Response::new(picture.unwrap_or_default());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(http::header::CONTENT_TYPE, http::HeaderValue::from_static("image/png"));
    headers.insert(http::header::CACHE_CONTROL, http::HeaderValue::from_static("no-store"));
    response
}
