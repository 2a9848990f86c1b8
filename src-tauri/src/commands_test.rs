//! Commands through Tauri's real IPC (names of arguments, serde, state), without a window.

use std::path::{Path, PathBuf};

use obrady_app::{Desk, ErrorCode, Settings, domain::EventId, events, words::Words};
use serde_json::{Value, json};
use tauri::{
    WebviewWindow, WebviewWindowBuilder,
    ipc::{CallbackFn, InvokeBody},
    test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets},
    webview::InvokeRequest,
};

use crate::{Kind, Picker, commands, office::Office};

/// Chooses the same file whatever is asked.
struct Always(PathBuf);

impl Picker for Always {
    fn open(&self, _: Kind, _: Words) -> Option<PathBuf> {
        Some(self.0.clone())
    }

    fn save(&self, _: Kind, _: &str, _: Words) -> Option<PathBuf> {
        Some(self.0.clone())
    }
}

/// A window without a screen, at a new file with one event.
struct Page {
    window: WebviewWindow<MockRuntime>,
    event: EventId,
    folder: tempfile::TempDir,
}

impl Page {
    fn new(picked: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("test.obrady");
        let event = events::add(&mut Desk::create(&path).unwrap(), "Forum").unwrap();
        let picker = Box::new(Always(folder.path().join(picked)));
        let app = mock_builder()
            .manage(Office::new(picker, Some(&path), Settings::default()))
            .invoke_handler(commands::list().invoke_handler())
            .build(mock_context(noop_assets()))
            .unwrap();
        let window = WebviewWindowBuilder::new(&app, "main", Default::default()).build().unwrap();
        Self { window, event, folder }
    }

    fn ask(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        let url = if cfg!(windows) { "http://tauri.localhost" } else { "tauri://localhost" };
        let request = InvokeRequest {
            cmd: command.into(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: url.parse().unwrap(),
            body: InvokeBody::Json(arguments),
            headers: Default::default(),
            invoke_key: INVOKE_KEY.to_owned(),
        };
        get_ipc_response(&self.window, request).map(|body| body.deserialize().unwrap())
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

#[test]
fn the_office_tells_what_is_open() {
    let page = Page::new("unused");
    let office = page.ask("office", json!({})).unwrap();
    assert_eq!(office["file"]["name"], "test");
    assert_eq!(office["events"][0]["title"], "Forum");
    assert_eq!(office["steps"]["undo"]["kind"], "event-add");
    assert_eq!(office["failure"], Value::Null);
}

#[test]
fn errors_carry_their_code() {
    let page = Page::new("unused");
    let error = page.ask("add_event", json!({ "title": "  " })).unwrap_err();
    assert_eq!(error["code"], "name-missing");
    let gone = json!({ "event": "01890000-0000-7000-8000-000000000000" });
    assert_eq!(page.ask("programme", gone).unwrap_err()["code"], "gone");
    let error = page.ask("read_announcement", json!({ "text": "\n" })).unwrap_err();
    assert_eq!(error["code"], "text-empty");
}

#[test]
fn a_list_is_written_where_somebody_chooses() {
    let page = Page::new("lista.xlsx");
    let list = json!({ "columns": ["name"] });
    let job = json!({
        "event": page.event, "list": list, "audience": "internal", "session": null,
        "filter": {}, "only": [], "language": "pl",
    });
    let asked = json!({ "job": job, "output": { "format": "xlsx" }, "name": "" });
    let saved = page.ask("save_list", asked).unwrap();
    assert_eq!(saved["name"], "lista.xlsx");
    assert_eq!(saved["rows"], 0);
    assert!(std::fs::read(page.file("lista.xlsx")).unwrap().starts_with(b"PK"));
}

#[test]
fn another_file_is_opened_only_when_it_is_sound() {
    let page = Page::new("inny.obrady");
    std::fs::write(page.file("inny.obrady"), "to nie to").unwrap();
    assert_eq!(page.ask("open_file", json!({})).unwrap_err()["code"], "not-obrady");
    let office = page.ask("office", json!({})).unwrap();
    assert_eq!(office["file"]["name"], "test", "the former one stays open");
}

#[test]
fn a_dropped_file_is_what_its_name_says() {
    use tauri::Manager as _;
    let page = Page::new("unused");
    assert_eq!(page.ask("take_dropped", json!({})), Ok(Value::Null));
    let drop = |path: &Path| page.window.state::<Office>().drop_file(path.to_path_buf());

    std::fs::write(page.file("program.txt"), "Forum Wody\n\n10.00 – 11.00 Otwarcie").unwrap();
    drop(&page.file("program.txt"));
    let taken = page.ask("take_dropped", json!({})).unwrap();
    assert_eq!(
        (&taken["kind"], &taken["value"]["kind"]),
        (&json!("source"), &json!("announcement"))
    );
    assert_eq!(taken["value"]["value"]["sessions"][0]["start"]["value"], 600);

    let list = "Imię;Nazwisko;Forma udziału\nŁucja;Żak;online\n";
    std::fs::write(page.file("lista.csv"), list).unwrap();
    drop(&page.file("lista.csv"));
    let taken = page.ask("take_dropped", json!({})).unwrap();
    assert_eq!(taken["value"]["kind"], "registrations", "only they have a form of attendance");
    assert_eq!(taken["value"]["value"]["rows"], 1, "the page sees how many, not the rows");

    drop(&page.file("obraz.png"));
    assert_eq!(page.ask("take_dropped", json!({})).unwrap_err()["code"], "file-missing");
    assert_eq!(page.ask("take_dropped", json!({})), Ok(Value::Null), "a drop is taken once");
}

#[test]
fn documents_that_are_not_read_are_named_when_dropped_or_picked() {
    use tauri::Manager as _;
    for (name, bytes, code) in [
        ("a.doc", &b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], "document-old-word"),
        ("a.rtf", b"{\\rtf1 a}", "document-old-word"),
        ("a.pdf", b"%PDF-1.7\n", "document-pdf"),
        ("a.xlsx", b"PK\x03\x04", "source-damaged"),
    ] {
        let page = Page::new(name);
        std::fs::write(page.file(name), bytes).unwrap();
        page.window.state::<Office>().drop_file(page.file(name));
        for command in ["take_dropped", "pick_source"] {
            let error = page.ask(command, json!({})).unwrap_err();
            assert_eq!(error["code"], code, "{command} {name}: {error}");
            assert_eq!(error["args"]["path"], page.file(name).display().to_string());
        }
    }
}

#[test]
fn a_file_that_gives_way_is_kept() {
    let page = Page::new("Zjazd.obrady");
    for content in ["pierwszy", "drugi"] {
        std::fs::write(page.file("Zjazd.obrady"), content).unwrap();
        let missing = page.file("unused");
        let office =
            Office::new(Box::new(Always(missing.clone())), Some(&missing), Settings::default());
        office.create(&page.file("Zjazd.obrady")).unwrap();
        assert!(office.create(&page.file("Zjazd.obrady")).is_err(), "the open one never does");
    }
    let read = |name: &str| std::fs::read_to_string(page.file(name)).unwrap();
    assert_eq!(read("Zjazd (1).obrady"), "pierwszy");
    assert_eq!(read("Zjazd (2).obrady"), "drugi", "nothing that was kept is overwritten");

    // A journal beside it is half of the file.
    std::fs::write(page.file("Zlot.obrady"), "pół").unwrap();
    std::fs::write(page.file("Zlot.obrady-journal"), "drugie pół").unwrap();
    let missing = page.file("x");
    let office =
        Office::new(Box::new(Always(missing.clone())), Some(&missing), Settings::default());
    assert_eq!(office.create(&page.file("Zlot.obrady")).unwrap_err().code, ErrorCode::FileExists);
    assert_eq!(read("Zlot.obrady"), "pół");
}

#[test]
fn a_registration_is_found_whatever_the_list_shows() {
    let page = Page::new("unused");
    let form = json!({
        "person": null, "title": "", "given": "Iga", "family": "Łoś", "office": "", "organisation": "",
        "email": "", "phone": "", "state": "pending", "attendance": "onSite", "note": "", "answers": [],
        "category": null, "tags": [], "needs": { "diet": "", "accessibility": "", "interpreter": "" },
        "invoice": { "name": "", "nip": "", "address": "" },
        "source": "telefon",
    });
    let asked = json!({ "event": page.event, "form": form });
    let id = page.ask("add_registration", asked).unwrap()["id"].clone();
    let row = page.ask("registration", json!({ "id": id })).unwrap();
    assert_eq!(row["name"], "Łoś Iga");
    // A form says what it saw: what it did not touch stays.
    let mut seen = form.clone();
    seen["person"] = row["person"].clone();
    let mut made = seen.clone();
    made["note"] = json!("Faktura");
    page.ask("set_registration_state", json!({ "ids": [id], "state": "confirmed" })).unwrap();
    let edit = json!({ "id": id, "edit": { "seen": seen, "made": made } });
    page.ask("save_registration", edit).unwrap();
    let row = page.ask("registration", json!({ "id": id })).unwrap();
    assert_eq!((&row["state"], &row["note"]), (&json!("confirmed"), &json!("Faktura")));
}

#[test]
fn pages_are_shown_by_address() {
    use tauri::Manager as _;
    let page = Page::new("unused");
    let product = json!({ "kind": "programme", "options": { "paper": "a5" } });
    let job = json!({ "product": product, "event": page.event, "language": "pl" });
    let asked = json!({ "job": job, "seen": { "first": 0, "count": 1, "width": 200 } });
    let shown = page.ask("preview", asked.clone()).unwrap();
    let office = page.window.state::<Office>();
    let picture = |address: &str| office.previews.picture(address);
    let first = format!("/{}/1/200", shown["id"]);
    assert!(picture(&first).is_some_and(|png| png.starts_with(b"\x89PNG")));
    let second = format!("/{}/2/200", shown["id"]);
    assert_eq!(picture(&second), None, "nobody looks at it yet");
    let whole = page.ask("preview_whole", json!({ "id": shown["id"] })).unwrap();
    assert_eq!(whole["pages"], shown["pages"], "all pages were known");
    assert_eq!(whole["count"], json!(whole["pages"].as_array().map(Vec::len)));
    assert!(picture(&second).is_some_and(|png| png.starts_with(b"\x89PNG")));
    for address in
        ["/", "/0", "/99/0/200", "/0/99/200", "/0/0/200", "/0/1/200/1", "/0/-1/200", "/../x"]
    {
        assert_eq!(picture(address), None, "{address}");
    }
    page.ask("preview", asked).unwrap();
    assert_eq!(picture(&first), None, "former pages are gone");
    let gone = page.ask("preview_whole", json!({ "id": shown["id"] })).unwrap();
    assert!(gone.is_null(), "what is no longer shown is not made");
}
