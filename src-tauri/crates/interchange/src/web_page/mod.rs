//! The programme as one web page: a single HTML file that fetches nothing, is whole without
//! JavaScript and can be put on any server, stick or mail.

mod changes;
mod head;
mod session;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use base64::{Engine, prelude::BASE64_STANDARD};
use chrono::{NaiveDate, NaiveDateTime};
use obrady_domain::{Picture, PictureId, RoomId, Session, SessionKind};
use obrady_words::Words;

use crate::{
    hypertext::{escape, link, printed},
    markup,
    publication::Publication,
    told,
};

/// The page. The same publication in the same language makes the same bytes.
#[must_use]
pub fn write(publication: &Publication, words: Words) -> String {
    let mut page = Page {
        publication,
        words,
        sessions: told::ordered(publication),
        anchors: BTreeMap::new(),
        rooms: BTreeMap::new(),
        out: String::new(),
    };
    page.name();
    page.whole();
    page.out
}

/// A page in the making.
struct Page<'p> {
    publication: &'p Publication,
    words: Words,
    sessions: Vec<(&'p Session, Option<&'p Session>)>,
    /// By what each session is found in the page.
    anchors: BTreeMap<obrady_domain::SessionId, String>,
    /// The places of the rooms in the filter.
    rooms: BTreeMap<RoomId, usize>,
    out: String,
}

/// What a part of the list is of: a day, or what has none yet.
type Part<'p> = (Option<NaiveDate>, Vec<(&'p Session, Option<&'p Session>)>);

impl<'p> Page<'p> {
    /// Gives every session its anchor: its guid, which other exports know it by too.
    fn name(&mut self) {
        let mut used = BTreeSet::new();
        for (session, _) in &self.sessions {
            let guid = self.publication.guid(session.id);
            // Two sources may have given one guid to two sessions.
            let id = if used.insert(guid) { guid } else { session.id.0 };
            self.anchors.insert(session.id, format!("s-{id}"));
        }
        let rooms = self.publication.programme.rooms.iter().enumerate();
        self.rooms = rooms.map(|(at, room)| (room.id, at)).collect();
    }

    fn whole(&mut self) {
        let words = self.words;
        self.head();
        self.push("<body>\n<a class=\"skip\" href=\"#programme\">");
        self.text(&words.web_skip());
        self.push("</a>\n");
        self.masthead();
        let parts = self.parts();
        self.push("<div class=\"columns\">\n<div class=\"side\">\n");
        self.days(&parts);
        self.filter(&parts);
        self.way_to_changes();
        self.push("</div>\n<main id=\"programme\" tabindex=\"-1\">\n");
        if parts.is_empty() {
            self.paragraph("none", &words.web_empty());
        }
        let several = parts.iter().filter(|(day, _)| day.is_some()).count() > 1;
        for (at, (day, sessions)) in parts.iter().enumerate() {
            self.part(*day, several.then_some(at + 1), sessions);
        }
        self.push("<p class=\"none\" id=\"none\" hidden>");
        self.text(&words.web_none());
        self.push("</p>\n");
        self.changes();
        self.push("</main>\n</div>\n");
        self.foot();
        self.push("<script>");
        self.push(head::SCRIPT);
        self.push("</script>\n</body>\n</html>\n");
    }

    /// The sessions by day; at the end those without a day or an hour.
    fn parts(&self) -> Vec<Part<'p>> {
        let mut days: BTreeMap<NaiveDate, Vec<_>> = BTreeMap::new();
        let mut rest = Vec::new();
        for (session, block) in &self.sessions {
            match session.slot.day.filter(|_| session.is_scheduled()) {
                Some(day) => days.entry(day).or_default().push((*session, *block)),
                None => rest.push((*session, *block)),
            }
        }
        let mut parts: Vec<Part<'p>> =
            days.into_iter().map(|(day, sessions)| (Some(day), sessions)).collect();
        if !rest.is_empty() {
            parts.push((None, rest));
        }
        parts
    }

    fn masthead(&mut self) {
        let words = self.words;
        let event = &self.publication.programme.event;
        self.push("<header class=\"masthead\" id=\"top\">\n<h1>");
        self.text(event.title.trim());
        self.push("</h1>\n");
        if !event.subtitle.trim().is_empty() {
            self.paragraph("subtitle", event.subtitle.trim());
        }
        if let Some(first) = event.starts_on {
            let days = words.day_range(first, event.ends_on.unwrap_or(first));
            self.paragraph("when", &days);
        }
        let attendance = told::attendance(event.attendance, words);
        let place = [event.venue.trim(), attendance.as_str()];
        let place: Vec<&str> = place.into_iter().filter(|part| !part.is_empty()).collect();
        self.paragraph("where", &place.join(" · "));
        let website = link(&event.website);
        let registration = link(&event.registration_url);
        if website.is_some() || registration.is_some() {
            self.push("<p class=\"ways\">");
            if let Some(address) = registration {
                self.push("<a class=\"button\" href=\"");
                self.text(&address);
                self.push("\">");
                self.text(&words.web_register());
                self.push("</a> ");
            }
            if let Some(address) = website {
                self.link(&address, printed(&event.website));
            }
            self.push("</p>\n");
        }
        if !event.description.trim().is_empty() {
            self.push("<section class=\"about\" aria-labelledby=\"about\">\n<h2 id=\"about\">");
            self.text(&words.web_about());
            self.push("</h2>\n<div class=\"prose\">");
            self.push(&markup::markdown_to_html(&event.description));
            self.push("</div>\n</section>\n");
        }
        self.push("</header>\n");
    }

    fn days(&mut self, parts: &[Part<'_>]) {
        if parts.len() < 2 {
            return;
        }
        let words = self.words;
        self.push("<nav class=\"days\" aria-label=\"");
        self.text(&words.web_days());
        self.push("\">\n<ul>\n");
        for (day, _) in parts {
            self.push("<li><a href=\"#");
            self.push(&part_id(*day));
            self.push("\">");
            match day {
                Some(day) => {
                    let weekday =
                        obrady_words::capital(words.weekday(chrono::Datelike::weekday(day)));
                    self.push("<span class=\"weekday\">");
                    self.text(&weekday);
                    self.push("</span> <span>");
                    self.text(&words.day_of_year(*day));
                    self.push("</span>");
                }
                None => self.text(&words.web_unscheduled_link()),
            }
            self.push("</a></li>\n");
        }
        self.push("</ul>\n</nav>\n");
    }

    /// What finds sessions. It is hidden until the script that it needs has started.
    fn filter(&mut self, parts: &[Part<'_>]) {
        let words = self.words;
        self.push("<form id=\"filter\" role=\"search\" aria-label=\"");
        self.text(&words.web_filter());
        self.push("\" hidden>\n<p><label for=\"f-q\">");
        self.text(&words.web_search());
        self.push("</label><input id=\"f-q\" name=\"q\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\" placeholder=\"");
        self.text(&words.web_search_hint());
        self.push("\"></p>\n");

        let days: Vec<(String, String)> = (parts.iter())
            .map(|(day, _)| {
                let name = day.map_or_else(
                    || words.web_unscheduled(),
                    |day| obrady_words::capital(&words.weekday_day(day)),
                );
                (part_id(*day), name)
            })
            .collect();
        self.select("day", &words.web_day(), &words.web_all_days(), &days);
        let programme = &self.publication.programme;
        let shown: BTreeSet<_> =
            self.sessions.iter().filter_map(|(session, _)| session.track).collect();
        let tracks: Vec<(String, String)> = (programme.tracks.iter().enumerate())
            .filter(|(_, track)| shown.contains(&track.id))
            .map(|(at, track)| (at.to_string(), track.name.trim().to_owned()))
            .collect();
        self.select("track", &words.web_track(), &words.web_all_tracks(), &tracks);
        let shown: BTreeSet<_> =
            self.sessions.iter().flat_map(|(session, _)| session.rooms()).collect();
        let rooms: Vec<(String, String)> = (programme.rooms.iter().enumerate())
            .filter(|(_, room)| shown.contains(&room.id))
            .map(|(at, room)| (at.to_string(), room.name.trim().to_owned()))
            .collect();
        self.select("room", &words.web_room(), &words.web_all_rooms(), &rooms);
        let shown: BTreeSet<_> = self.sessions.iter().map(|(session, _)| session.kind).collect();
        let kinds: Vec<(String, String)> = (SessionKind::ALL.iter().enumerate())
            .filter(|(_, kind)| shown.contains(kind))
            .map(|(at, kind)| (at.to_string(), told::kind(*kind, words)))
            .collect();
        self.select("kind", &words.web_kind(), &words.web_all_kinds(), &kinds);

        if self.sessions.iter().any(|(session, _)| !session.description.trim().is_empty()) {
            self.push("<p class=\"check\"><label><input type=\"checkbox\" id=\"f-text\" checked> ");
            self.text(&words.web_descriptions());
            self.push("</label></p>\n");
        }
        self.push("<p class=\"result\"><output id=\"count\" role=\"status\" data-text=\"");
        self.text(&words.web_count("{all}", "{shown}"));
        self.push("\"></output> <button type=\"reset\" id=\"clear\" hidden>");
        self.text(&words.web_clear());
        self.push("</button></p>\n</form>\n");
    }

    /// A choice of the filter; none where there is nothing to choose.
    fn select(&mut self, name: &str, label: &str, all: &str, choices: &[(String, String)]) {
        if choices.len() < 2 {
            return;
        }
        self.push(&format!("<p><label for=\"f-{name}\">"));
        self.text(label);
        self.push(&format!("</label><select id=\"f-{name}\" name=\"{name}\"><option value=\"\">"));
        self.text(all);
        self.push("</option>");
        for (value, text) in choices {
            self.push(&format!("<option value=\"{value}\">"));
            self.text(text);
            self.push("</option>");
        }
        self.push("</select></p>\n");
    }

    fn part(
        &mut self,
        day: Option<NaiveDate>,
        number: Option<usize>,
        sessions: &[(&'p Session, Option<&'p Session>)],
    ) {
        let words = self.words;
        let id = part_id(day);
        self.push(&format!(
            "<section class=\"day\" id=\"{id}\" tabindex=\"-1\" aria-labelledby=\"{id}-name\">\n\
             <h2 id=\"{id}-name\">"
        ));
        match day {
            Some(day) => {
                if let Some(number) = number {
                    self.push("<span class=\"eyebrow\">");
                    self.text(&words.paper_day(number));
                    self.push("</span> ");
                }
                let date = day.format("%Y-%m-%d").to_string();
                self.push(&format!("<time datetime=\"{}\">", date.trim_start_matches('+')));
                self.text(&obrady_words::capital(&words.weekday_day(day)));
                self.push("</time>");
            }
            None => self.text(&words.web_unscheduled()),
        }
        self.push("</h2>\n");
        for (session, block) in sessions {
            self.session(session, *block, day.is_some());
        }
        self.push("</section>\n");
    }

    /// A picture that is for the public; the name beside it says whose it is.
    fn picture(&mut self, class: &str, id: Option<PictureId>) {
        let Some(picture) = id.and_then(|id| self.publication.pictures.get(&id)) else { return };
        let Picture { media_type, width, height, bytes, .. } = picture;
        self.push(&format!(
            "<img class=\"{class}\" alt=\"\" width=\"{width}\" height=\"{height}\" src=\"data:"
        ));
        self.text(media_type);
        self.push(";base64,");
        self.push(&BASE64_STANDARD.encode(bytes));
        self.push("\"> ");
    }

    fn foot(&mut self) {
        let words = self.words;
        let programme = &self.publication.programme;
        self.push("<footer>\n");
        let mut open = false;
        for kind in told::ORGANISATIONS {
            let named: Vec<_> = (programme.organisations_as(kind, None))
                .filter(|organisation| !organisation.name.trim().is_empty())
                .collect();
            if named.is_empty() {
                continue;
            }
            if !std::mem::replace(&mut open, true) {
                self.push("<h2>");
                self.text(&words.web_organisations());
                self.push("</h2>\n<dl class=\"organisations\">\n");
            }
            self.push("<div><dt>");
            self.text(&told::organisation_role(kind, named.len(), words));
            self.push("</dt>");
            for organisation in named {
                self.push("<dd>");
                self.picture("logo", organisation.logo);
                match link(&organisation.website) {
                    Some(address) => self.link(&address, organisation.name.trim()),
                    None => self.text(organisation.name.trim()),
                }
                self.push("</dd>");
            }
            self.push("</div>\n");
        }
        if open {
            self.push("</dl>\n");
        }
        self.push("<p class=\"imprint\">");
        let day = self.civil(self.publication.made_at).date();
        self.text(&words.paper_imprint(words.day(day)));
        let version = self.publication.version.trim();
        if !version.is_empty() {
            self.push(" · ");
            match self.publication.releases.first() {
                Some(_) => self.text(&words.changelog_version(version)),
                None => self.text(version),
            }
        }
        self.push(" · <a href=\"#top\">");
        self.text(&words.web_top());
        self.push("</a></p>\n</footer>\n");
    }

    /// In the zone of the event, as the reader's clock shows it.
    fn civil(&self, utc: NaiveDateTime) -> NaiveDateTime {
        let zone = &self.publication.programme.event.zone;
        let zone = zone.parse().unwrap_or(chrono_tz::Tz::Europe__Warsaw);
        utc.and_utc().with_timezone(&zone).naive_local()
    }

    fn push(&mut self, html: &str) {
        self.out.push_str(html);
    }

    fn text(&mut self, text: &str) {
        self.out.push_str(&escape(text));
    }

    fn paragraph(&mut self, class: &str, text: &str) {
        self.push(&format!("<p class=\"{class}\">"));
        self.text(text);
        self.push("</p>\n");
    }

    fn link(&mut self, address: &str, text: &str) {
        self.push("<a href=\"");
        self.text(address);
        self.push("\">");
        self.text(text);
        self.push("</a>");
    }
}

/// By what a part of the list is found in the page.
fn part_id(day: Option<NaiveDate>) -> String {
    day.map_or_else(|| "unscheduled".to_owned(), |day| format!("day-{}", day.format("%Y-%m-%d")))
}
