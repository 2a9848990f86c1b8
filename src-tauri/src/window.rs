//! The window itself.

use std::{path::PathBuf, process::ExitCode, thread, time::Duration};

use obrady_app::Settings;
use tauri::{AppHandle, CloseRequestApi, DragDropEvent, Manager, Window, WindowEvent, Wry, http};
use tauri_specta::Event as _;

use crate::{
    commands, environment,
    office::{Changed, Closing, Dropped, Office},
    picker::{Dialogs, Picker},
    picture,
};

/// How long a page may take to save before the window closes all the same.
const PATIENCE: Duration = Duration::from_secs(3);

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
    let list = commands::list::<Wry>();
    let built = tauri::Builder::default()
        .invoke_handler(list.invoke_handler())
        .setup(move |app| {
            list.mount_events(app);
            let picker = picker(app.handle().clone());
            let office = Office::new(picker, file.as_deref(), Settings::load());
            let handle = app.handle().clone();
            office.fill_screen_with(move |whole| {
                if let Some(window) = handle.get_webview_window("main") {
                    // Where the system has no such thing, the window stays as it is.
                    drop(window.set_fullscreen(whole));
                }
            });
            app.manage(office);
            watch(app.handle().clone());
            Ok(())
        })
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
        .on_window_event(|window, event| match event {
            WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
                if let Some(path) = paths.first() {
                    window.state::<Office>().drop_file(path.clone());
                    drop(Dropped.emit(window.app_handle()));
                }
            }
            WindowEvent::CloseRequested { api, .. } => hold_open(window, api),
            _ => {}
        })
        .register_asynchronous_uri_scheme_protocol("preview", |context, request, responder| {
            let app = context.app_handle().clone();
            tauri::async_runtime::spawn_blocking(move || {
                let page = app.state::<Office>().previews.picture(request.uri().path());
                responder.respond(answer(page.map(|page| ("image/png".into(), page))));
            });
        })
        .register_asynchronous_uri_scheme_protocol("picture", |context, request, responder| {
            let app = context.app_handle().clone();
            tauri::async_runtime::spawn_blocking(move || {
                let path = request.uri().path();
                responder.respond(answer(picture::answer(&app.state::<Office>(), path)));
            });
        })
        .build(context());
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

/// The configuration and the screens.
///
/// Not for the crate's own tests, which open no window: Cargo compiles them at the same time as the
/// crate, with the same `OUT_DIR`, and of the two one would take in screens that the other was
/// still writing. They would stay white.
#[cfg(not(test))]
fn context() -> tauri::Context<Wry> {
    tauri::generate_context!()
}

#[cfg(test)]
fn context() -> tauri::Context<Wry> {
    tauri::test::mock_context(tauri::test::noop_assets())
}

/// Keeps the window until the page has saved what is being typed. Whoever closes it twice, or has a
/// page that no longer answers, is not kept.
fn hold_open(window: &Window<Wry>, api: &CloseRequestApi) {
    if window.state::<Office>().is_asking() {
        api.prevent_close();
        return;
    }
    let closed = window.clone();
    if window.state::<Office>().leave_with(move || drop(closed.destroy())) {
        api.prevent_close();
        drop(Closing.emit(window.app_handle()));
        let app = window.app_handle().clone();
        thread::spawn(move || {
            thread::sleep(PATIENCE);
            let office = app.state::<Office>();
            if !office.is_asking() {
                office.leave();
            }
        });
    }
}

/// Tells the page when the file has changed, by this window or another process.
fn watch(app: AppHandle<Wry>) {
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

/// A picture with its media type.
fn answer(picture: Option<(String, Vec<u8>)>) -> http::Response<Vec<u8>> {
    let status = if picture.is_some() { http::StatusCode::OK } else { http::StatusCode::NOT_FOUND };
    let (media_type, bytes) = picture.unwrap_or_default();
    let mut response = http::Response::new(bytes);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    if let Ok(media_type) = http::HeaderValue::try_from(media_type) {
        headers.insert(http::header::CONTENT_TYPE, media_type);
    }
    headers.insert(http::header::CACHE_CONTROL, http::HeaderValue::from_static("no-store"));
    response
}
