//! The same programme in English.

use crate::{Event, Programme, Session, Translation};

impl Programme {
    /// The programme with its texts in English, as far as there are any: those of the event, of the
    /// sessions and of what is told about people. What has none stays as it is.
    #[must_use]
    pub fn in_english(mut self) -> Self {
        self.event = self.event.in_english();
        self.sessions = self.sessions.into_iter().map(Session::in_english).collect();
        for person in self.people.values_mut() {
            told(&mut person.biography, &person.biography_en);
        }
        // Sessions at one hour in one room are in the order of their titles.
        self.sort();
        self
    }
}

impl Event {
    /// The event with its texts in English, as far as there are any.
    #[must_use]
    pub fn in_english(mut self) -> Self {
        translated(&mut self.title, &mut self.subtitle, &mut self.description, &self.english);
        self
    }
}

impl Session {
    /// The session with its texts in English, as far as there are any.
    #[must_use]
    pub fn in_english(mut self) -> Self {
        translated(&mut self.title, &mut self.subtitle, &mut self.description, &self.english);
        self
    }
}

fn translated(
    title: &mut String,
    subtitle: &mut String,
    description: &mut String,
    english: &Translation,
) {
    told(title, &english.title);
    told(subtitle, &english.subtitle);
    told(description, &english.description);
}

fn told(text: &mut String, english: &str) {
    if !english.trim().is_empty() {
        english.clone_into(text);
    }
}
