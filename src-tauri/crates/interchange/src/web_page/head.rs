//! The head of the page: what it is called, what it may do, how it looks.

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

use super::Page;
use crate::json_ld;

const STYLE: &str = include_str!("page.css");
pub const SCRIPT: &str = include_str!("page.js");

impl Page<'_> {
    pub fn head(&mut self) {
        let event = &self.publication.programme.event;
        let words = self.words;
        self.push("<!DOCTYPE html>\n<html lang=\"");
        self.push(words.language().code());
        self.push("\">\n<head>\n<meta charset=\"utf-8\">\n");
        self.push(
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"",
        );
        self.push(&policy(!self.publication.pictures.is_empty()));
        self.push("\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        self.push("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
        let title = event.title.trim();
        let title = if title.is_empty() { words.paper_untitled() } else { title.to_owned() };
        self.text(&words.web_title(title));
        self.push("</title>\n");
        let about = event.description.split_whitespace().collect::<Vec<_>>().join(" ");
        let about: String = about.chars().take(300).collect();
        let about = if about.is_empty() { event.subtitle.trim().to_owned() } else { about };
        if !about.is_empty() {
            self.push("<meta name=\"description\" content=\"");
            self.text(&about);
            self.push("\">\n");
        }
        self.push("<meta name=\"generator\" content=\"Obrady\">\n<style>");
        self.push(STYLE);
        self.push("</style>\n<script type=\"application/ld+json\">");
        let data = json_ld::embedded(self.publication, words);
        self.push(&data);
        self.push("</script>\n</head>\n");
    }
}

/// What the page may do (Content Security Policy, level 3): its own style and script, the pictures in
/// it where it has any, nothing else, whatever anybody wrote into a description.
fn policy(pictures: bool) -> String {
    let hash = |text: &str| BASE64_STANDARD.encode(Sha256::digest(text.as_bytes()));
    format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; {}base-uri 'none'; \
         form-action 'none'",
        hash(STYLE),
        hash(SCRIPT),
        if pictures { "img-src data:; " } else { "" }
    )
}
