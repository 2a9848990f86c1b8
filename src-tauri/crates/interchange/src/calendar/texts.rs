//! The seam to the texts of descriptions: HTML and plain text to Markdown, Markdown to plain text.

/// Markdown of a text that is HTML, or plain text with some tags in it.
pub(super) fn markdown(text: &str) -> String {
    let Some(blocks) = markup(text) else { return text.trim().to_owned() };
    // Where only words are marked, the lines are as they stand.
    let text = if blocks { text.to_owned() } else { text.replace('\n', "<br>\n") };
    let page = crate::document::plain_text("description.html", text.as_bytes());
    page.map_or_else(|_| String::new(), |text| text.trim().to_owned())
}

/// The plain text of Markdown.
pub(super) fn plain(markdown: &str) -> String {
    markdown.trim().to_owned()
}

/// Whether the text has tags of HTML, and whether one of them makes paragraphs or lines.
fn markup(text: &str) -> Option<bool> {
    const BLOCKS: &[&str] = &[
        "p",
        "br",
        "div",
        "ul",
        "ol",
        "li",
        "table",
        "html",
        "body",
        "h1",
        "h2",
        "h3",
        "h4",
        "pre",
        "blockquote",
    ];
    const WORDS: &[&str] = &["a", "b", "i", "em", "strong", "span", "u", "code", "font"];
    let mut found = None;
    for after in text.split('<').skip(1) {
        let after = after.strip_prefix('/').unwrap_or(after);
        let end = after.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(0);
        let (name, rest) = after.split_at(end);
        let name = name.to_ascii_lowercase();
        if !rest.starts_with(['>', ' ', '/', '\n']) || !rest.contains('>') {
            continue;
        }
        if BLOCKS.contains(&name.as_str()) {
            return Some(true);
        }
        if WORDS.contains(&name.as_str()) {
            found = Some(false);
        }
    }
    found
}
