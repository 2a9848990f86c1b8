//! What changed from one published version to the next, at the end of the page.

use obrady_domain::SessionId;

use super::Page;
use crate::changelog::{self, Item, Mark, Release};

impl Page<'_> {
    /// A link to the changes, where there are any.
    pub fn way_to_changes(&mut self) {
        if self.publication.releases.is_empty() {
            return;
        }
        let words = self.words;
        self.push("<nav aria-label=\"");
        self.text(&words.changelog());
        self.push("\"><a href=\"#changes\">");
        self.text(&words.changelog());
        self.push("</a></nav>\n");
    }

    /// Every published version, the newest first and open.
    pub fn changes(&mut self) {
        let releases = &self.publication.releases;
        if releases.is_empty() {
            return;
        }
        let words = self.words;
        self.push(
            "<section class=\"changes\" id=\"changes\" tabindex=\"-1\" \
             aria-labelledby=\"changes-name\">\n<h2 id=\"changes-name\">",
        );
        self.text(&words.changelog());
        self.push("</h2>\n");
        for (at, release) in releases.iter().enumerate() {
            self.release(release, at == 0);
        }
        self.push("</section>\n");
    }

    fn release(&mut self, release: &Release, open: bool) {
        let words = self.words;
        let day = self.civil(release.made_at).date();
        self.push(if open { "<details open>" } else { "<details>" });
        self.push("\n<summary><h3>");
        self.text(&words.changelog_version(release.name.trim()));
        self.push(&format!(", <time datetime=\"{}\">", day.format("%Y-%m-%d")));
        self.text(&words.day(day));
        self.push("</time></h3></summary>\n");
        if !release.note.trim().is_empty() {
            self.paragraph("note", release.note.trim());
        }
        match &release.changes {
            None => self.paragraph("note", &words.changelog_first()),
            Some(changes) => {
                let parts = changelog::parts(changes, words);
                if parts.is_empty() {
                    self.paragraph("note", &words.changelog_same());
                }
                for part in parts {
                    self.push("<h4>");
                    self.text(&part.heading);
                    self.push("</h4>\n<ul>\n");
                    for item in &part.items {
                        self.change(item);
                    }
                    self.push("</ul>\n");
                }
            }
        }
        self.push("</details>\n");
    }

    fn change(&mut self, item: &Item) {
        self.push("<li>");
        if let Some(session) = item.session {
            if !item.hours.is_empty() {
                self.push("<span class=\"hours\">");
                self.text(&item.hours);
                self.push("</span> ");
            }
            self.way_to(session, &item.title);
            if !item.rooms.is_empty() {
                self.push(" <span class=\"rooms\">");
                self.text(&item.rooms);
                self.push("</span>");
            }
        }
        let several = item.session.is_some();
        if several {
            self.push("\n<ul>");
        }
        for line in &item.lines {
            let removed = line.mark == Mark::Removed;
            let tag = if several { "li" } else { "span" };
            self.push(&format!("<{tag}{}>", if removed { " class=\"removed\"" } else { "" }));
            self.text(&line.text);
            self.push(&format!("</{tag}>"));
        }
        if several {
            self.push("</ul>\n");
        }
        self.push("</li>\n");
    }

    /// The session's title, which leads to it where it is still in the page.
    fn way_to(&mut self, session: SessionId, title: &str) {
        match self.anchors.get(&session).cloned() {
            Some(anchor) => self.link(&format!("#{anchor}"), title),
            None => {
                self.push("<strong>");
                self.text(title);
                self.push("</strong>");
            }
        }
    }
}
