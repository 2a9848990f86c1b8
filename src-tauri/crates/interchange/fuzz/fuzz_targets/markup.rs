//! Descriptions: what came of HTML is the same after the road to HTML and back, and what is published
//! comes back to the letter.

#![no_main]

use libfuzzer_sys::fuzz_target;
use obrady_interchange::markup;

fuzz_target!(|text: &str| {
    let markdown = markup::html_to_markdown(&format!("<p>{text}"));
    let html = markup::markdown_to_html(&markdown);
    assert_eq!(markup::html_to_markdown(&html), markdown, "what came of HTML is settled");
    let _ = markup::markdown_to_text(text);
    let _ = markup::html_to_markdown(&markup::published(text));
});
