//! A session on the page.

use obrady_domain::{RoleKind, Session, SessionKind};

use super::Page;
use crate::{
    civil,
    hypertext::{link, printed},
    markup, told,
};

impl<'p> Page<'p> {
    /// A session; one that `block` holds names it. Where `hours`, its day is that of its part.
    pub fn session(&mut self, session: &'p Session, block: Option<&'p Session>, hours: bool) {
        let words = self.words;
        let title = told::title(session, words);
        let anchor = self.anchors[&session.id].clone();
        self.open(session, block, &anchor);
        self.push("<div class=\"hours\">");
        self.hours(session, hours);
        self.push("</div>\n<div class=\"what\">\n");
        self.push(&format!("<h3 id=\"{anchor}-name\">"));
        if told::is_cancelled(session) {
            self.push("<span class=\"cancelled\">");
            self.text(&words.web_cancelled());
            self.push("</span> <s>");
            self.text(&title);
            self.push("</s>");
        } else {
            self.text(&title);
        }
        self.push(&format!(" <a class=\"anchor\" href=\"#{anchor}\" aria-label=\""));
        self.text(&words.web_anchor(&title));
        self.push("\">#</a></h3>\n");
        if !session.subtitle.trim().is_empty() {
            self.paragraph("second", session.subtitle.trim());
        }
        self.facts(session, block);
        self.people(session);
        if !session.description.trim().is_empty() {
            self.push("<div class=\"prose\">");
            self.push(&markup::markdown_to_html(&session.description));
            self.push("</div>\n");
        }
        self.links(session);
        self.push("</div>\n</article>\n");
    }

    fn open(&mut self, session: &Session, block: Option<&Session>, anchor: &str) {
        let programme = &self.publication.programme;
        let mut class = String::from("session");
        if block.is_some() {
            class.push_str(" talk");
        }
        if session.kind.is_pause() {
            class.push_str(" pause");
        }
        let kind = SessionKind::ALL.iter().position(|kind| *kind == session.kind).unwrap_or(0);
        self.push(&format!(
            "<article class=\"{class}\" id=\"{anchor}\" tabindex=\"-1\" \
             aria-labelledby=\"{anchor}-name\" data-kind=\"{kind}\""
        ));
        let track = session
            .track
            .and_then(|id| programme.tracks.iter().enumerate().find(|(_, track)| track.id == id));
        if let Some((at, track)) = track {
            self.push(&format!(" data-track=\"{at}\" data-colour=\"{}\"", track.colour % 8));
        }
        let rooms: Vec<String> = (session.rooms())
            .filter_map(|room| self.rooms.get(&room))
            .map(usize::to_string)
            .collect();
        if !rooms.is_empty() {
            self.push(&format!(" data-rooms=\"{}\"", rooms.join(" ")));
        }
        self.push(">\n");
    }

    fn hours(&mut self, session: &Session, scheduled: bool) {
        let words = self.words;
        let slot = session.slot;
        let Some((start, end)) = slot.minutes().filter(|_| scheduled) else {
            match (slot.day, slot.start) {
                (Some(day), _) => self.text(&words.day(day)),
                (None, Some(start)) => self.text(&start.to_string()),
                (None, None) => {}
            }
            if let Some(length) = slot.length.filter(|length| length.0 > 0) {
                self.push(" <span class=\"length\">");
                self.text(&words.paper_length(length.0));
                self.push("</span>");
            }
            return;
        };
        self.clock(session, start);
        if end > start {
            self.push("<span aria-hidden=\"true\">–</span><span class=\"unseen\"> ");
            self.text(&words.web_to());
            self.push(" </span>");
            self.clock(session, end);
        }
    }

    fn clock(&mut self, session: &Session, minutes: u32) {
        const DAY: u32 = 24 * 60;
        let zone = &self.publication.programme.event.zone;
        let moment =
            session.slot.day.and_then(|day| civil::moment(civil::zone(zone), day, minutes));
        let told = format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60);
        match moment {
            Some(moment) => {
                let moment = civil::iso(moment);
                self.push(&format!("<time datetime=\"{}\">", moment.trim_start_matches('+')));
                self.push(&told);
                self.push("</time>");
            }
            None => self.push(&told),
        }
        // Midnight itself still is the end of the evening.
        if minutes > DAY {
            self.push(" <small>");
            let next = self.words.web_next_day();
            self.text(&next);
            self.push("</small>");
        }
    }

    /// What it is, where, in which track, for how many, in which language.
    fn facts(&mut self, session: &'p Session, block: Option<&'p Session>) {
        let words = self.words;
        let programme = &self.publication.programme;
        let mut facts: Vec<(&str, String)> = Vec::new();
        if session.kind != SessionKind::Other && !session.kind.is_pause() {
            facts.push(("kind", told::kind(session.kind, words)));
        }
        let rooms: Vec<&str> = told::rooms(programme, session).collect();
        if !rooms.is_empty() {
            facts.push(("room", rooms.join(", ")));
        }
        let track = session.track.and_then(|track| programme.track(track));
        if let Some(name) = track.map(|track| track.name.trim()).filter(|name| !name.is_empty()) {
            facts.push(("track", name.to_owned()));
        }
        if let Some(places) = session.places {
            facts.push(("places", words.web_places(places.into())));
        }
        let own = words.language().code();
        let tags: Vec<&str> =
            session.language.split(',').map(str::trim).filter(|tag| !tag.is_empty()).collect();
        if !tags.is_empty() && tags != [own] {
            facts.push(("language", words.web_language(tags.join(", "))));
        }
        if !facts.is_empty() {
            self.push("<ul class=\"facts\">");
            for (class, text) in facts {
                self.push(&format!("<li class=\"{class}\">"));
                self.text(&text);
                self.push("</li>");
            }
            self.push("</ul>\n");
        }
        if let Some(block) = block {
            self.push("<p class=\"part\">");
            self.text(&words.web_part_of());
            self.push(" ");
            let address = format!("#{}", self.anchors[&block.id]);
            self.link(&address, &told::title(block, words));
            self.push("</p>\n");
        }
    }

    fn people(&mut self, session: &'p Session) {
        let words = self.words;
        let programme = &self.publication.programme;
        let groups: Vec<(RoleKind, Vec<_>)> = (told::ROLES.into_iter())
            .map(|kind| (kind, told::members(programme, session, kind).collect::<Vec<_>>()))
            .filter(|(_, members)| !members.is_empty())
            .collect();
        let organisations: Vec<(String, Vec<&str>)> = (told::ORGANISATIONS.into_iter())
            .map(|kind| {
                let named = programme.organisations_as(kind, Some(session.id));
                let named: Vec<&str> = named
                    .map(|organisation| organisation.name.trim())
                    .filter(|name| !name.is_empty())
                    .collect();
                (told::organisation_role(kind, named.len(), words), named)
            })
            .filter(|(_, named)| !named.is_empty())
            .collect();
        if groups.is_empty() && organisations.is_empty() {
            return;
        }
        self.push("<dl class=\"people\">\n");
        for (kind, members) in groups {
            self.push("<div><dt>");
            self.text(&told::role(kind, session.kind, members.len(), words));
            self.push("</dt>");
            for member in members {
                self.push("<dd>");
                self.picture("face", member.picture);
                self.push("<span class=\"name\">");
                self.text(&member.name);
                self.push("</span>");
                for about in [member.office, member.organisation] {
                    if !about.is_empty() {
                        self.push(", ");
                        self.text(about);
                    }
                }
                self.push("</dd>");
            }
            self.push("</div>\n");
        }
        for (label, named) in organisations {
            self.push("<div><dt>");
            self.text(&label);
            self.push("</dt>");
            for name in named {
                self.push("<dd>");
                self.text(name);
                self.push("</dd>");
            }
            self.push("</div>\n");
        }
        self.push("</dl>\n");
    }

    fn links(&mut self, session: &Session) {
        let words = self.words;
        let own = link(&session.website).map(|address| (address, words.web_session_page()));
        let others = session.links.iter().filter_map(|known| {
            let title = match known.title.trim() {
                "" => printed(&known.url),
                title => title,
            };
            Some((link(&known.url)?, title.to_owned()))
        });
        let all: Vec<(String, String)> = own.into_iter().chain(others).collect();
        if all.is_empty() {
            return;
        }
        self.push("<ul class=\"links\">");
        for (address, title) in all {
            self.push("<li>");
            self.link(&address, &title);
            self.push("</li>");
        }
        self.push("</ul>\n");
    }
}
