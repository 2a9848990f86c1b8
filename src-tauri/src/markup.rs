//! How texts look that people write with marks.

use obrady_app::interchange::markup;

/// Markdown as HTML that is safe to show: few elements, links to the web and to mailboxes alone.
#[tauri::command(async)]
#[specta::specta]
pub fn markdown_html(text: String) -> String {
    markup::markdown_to_html(&text)
}
