//! A made-up congress of local governments: two days, fifteen sessions, a workshop without an hour.
//! Nobody and nothing in it exists.

use chrono::NaiveDate;
use obrady_domain::{
    Affiliation, AffiliationId, Attendance, Clock, Event, EventId, Length, Organisation,
    OrganisationId, OrganisationRole, OrganisationRoleId, OrganisationRoleKind, Person, PersonId,
    Programme, Role, RoleId, RoleKind, Room, RoomId, Session, SessionId, SessionKind, SessionState,
    Slot, Track, TrackId,
};
use uuid::Uuid;

/// The 21st of May 2026 is the first day.
pub fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, 20 + number).expect("a day of May")
}

/// Puts a programme together; ids are numbers in the order of making.
pub struct Builder {
    pub programme: Programme,
    last: u128,
}

impl Builder {
    /// An event without anything.
    pub fn new(title: &str) -> Self {
        let programme = Programme::new(Event::new(EventId(Uuid::from_u128(1)), title));
        Self { programme, last: 1 }
    }

    fn id(&mut self) -> Uuid {
        self.last += 1;
        Uuid::from_u128(self.last)
    }

    pub fn room(&mut self, name: &str) -> RoomId {
        let id = RoomId(self.id());
        let position = self.programme.rooms.len() as u32;
        self.programme.rooms.push(Room::new(id, self.programme.event.id, name, position));
        id
    }

    pub fn track(&mut self, name: &str) -> TrackId {
        let id = TrackId(self.id());
        let position = self.programme.tracks.len() as u32;
        let event = self.programme.event.id;
        self.programme.tracks.push(Track { id, event, name: name.into(), colour: 0, position });
        id
    }

    pub fn organisation(&mut self, name: &str) -> OrganisationId {
        let known = self.programme.organisations.values().find(|known| known.name == name);
        if let Some(known) = known {
            return known.id;
        }
        let id = OrganisationId(self.id());
        let organisation = Organisation::new(id, name);
        self.programme.organisations.insert(id, organisation);
        id
    }

    pub fn supports(&mut self, name: &str, kind: OrganisationRoleKind, session: Option<SessionId>) {
        let organisation = self.organisation(name);
        let id = OrganisationRoleId(self.id());
        let event = self.programme.event.id;
        let role = OrganisationRole { id, event, session, organisation, kind };
        self.programme.organisation_roles.push(role);
    }

    /// `title` before the name, names, office, organisation; the last two may be empty.
    pub fn person(&mut self, [title, given, family, office, employer]: [&str; 5]) -> PersonId {
        let id = PersonId(self.id());
        let mut person = Person::new(id, given, family);
        person.title = title.into();
        if !(office.is_empty() && employer.is_empty()) {
            let organisation = (!employer.is_empty()).then(|| self.organisation(employer));
            let id = AffiliationId(self.id());
            person.affiliations.push(Affiliation { id, office: office.into(), organisation });
        }
        self.programme.people.insert(id, person);
        id
    }

    /// A session on a day of the congress, from an hour on, for some minutes; 0 for unknown.
    pub fn session(
        &mut self,
        kind: SessionKind,
        title: &str,
        (on, hour, minutes): (u32, &str, u16),
        room: Option<RoomId>,
    ) -> &mut Session {
        let id = SessionId(self.id());
        let mut session = Session::new(id, self.programme.event.id, kind, title);
        session.state = SessionState::Confirmed;
        session.slot = Slot {
            day: (on > 0).then(|| day(on)),
            start: hour.parse().ok(),
            length: (minutes > 0).then_some(Length(minutes)),
            room,
        };
        self.programme.sessions.push(session);
        self.programme.sessions.last_mut().expect("just pushed")
    }

    pub fn take_part(&mut self, session: SessionId, kind: RoleKind, people: &[PersonId]) {
        for person in people {
            let id = RoleId(self.id());
            let role = Role { id, person: *person, kind, affiliation: None };
            let sessions = self.programme.sessions.iter_mut();
            if let Some(session) = sessions.into_iter().find(|known| known.id == session) {
                session.roles.push(role);
            }
        }
    }

    pub fn finish(mut self) -> Programme {
        self.programme.sort();
        self.programme
    }
}

/// A time that is not known.
pub const NO_TIME: &str = "";

/// The congress.
pub fn congress() -> Programme {
    let mut b = Builder::new("Kongres Miast i Gmin nad Rzekami");
    let event = &mut b.programme.event;
    event.subtitle = "Woda, ludzie, przestrzeń: samorządy wobec zmian klimatu".into();
    event.starts_on = Some(day(1));
    event.ends_on = Some(day(2));
    event.attendance = Attendance::Hybrid;
    event.venue = "Centrum Kongresowe „Młyny”, Toruń".into();
    event.website = "https://www.kongres-nad-rzekami.example/".into();
    event.registration_url = "https://kongres-nad-rzekami.example/zapisy".into();
    event.description = "Co dwa lata spotykają się gminy, powiaty i miasta, przez które płynie \
        rzeka – i te, które dopiero się do niej odwracają. Rozmawiamy o **retencji**, powodziach \
        i suszach, o bulwarach i portach, ale przede wszystkim o ludziach, którzy przy rzekach \
        mieszkają.\n\nTegoroczne obrady prowadzimy w trzech ścieżkach. Na sesje plenarne \
        zapraszamy także tych, którzy śledzą kongres z daleka: transmisja wraz z tłumaczeniem na \
        polski język migowy będzie dostępna na stronie kongresu."
        .into();
    organisations(&mut b);
    let rooms = [b.room("Sala Wielka"), b.room("Sala Wiślana"), b.room("Sala pod Zegarem")];
    let tracks =
        [b.track("Woda w mieście"), b.track("Ludzie nad rzeką"), b.track("Pieniądze i prawo")];
    first_day(&mut b, rooms, tracks);
    second_day(&mut b, rooms, tracks);
    b.finish()
}

fn organisations(b: &mut Builder) {
    use OrganisationRoleKind::{CoOrganiser, MediaPatron, Organiser, Partner, Patron};
    for (kind, name) in [
        (Organiser, "Stowarzyszenie Gmin i Miast Nadrzecznych"),
        (CoOrganiser, "Gmina Miasta Toruń"),
        (CoOrganiser, "Instytut Gospodarki Wodnej i Krajobrazu"),
        (Partner, "Związek Powiatów Doliny Dolnej Wisły"),
        (Partner, "Fundacja Brzegi"),
        (Patron, "Marszałek Województwa Kujawsko-Pomorskiego"),
        (MediaPatron, "„Kurier Samorządowy”"),
    ] {
        b.supports(name, kind, None);
    }
}

fn first_day(b: &mut Builder, [great, wisla, clock]: [RoomId; 3], tracks: [TrackId; 3]) {
    use RoleKind::{Host, Interpreter, Moderator, Panellist, Reserve, Speaker};
    use SessionKind::{Break, Ceremony, Lecture, MiniPanel, Panel, Registration, Social, Workshop};
    b.session(Registration, "Rejestracja uczestników, kawa powitalna", (1, "8:30", 60), None);

    let mayor =
        b.person(["", "Barbara", "Ćwiklińska", "prezydent Torunia", "Urząd Miasta Torunia"]);
    let chair = b.person([
        "dr",
        "Wojciech",
        "Zarzeczny",
        "przewodniczący zarządu",
        "Stowarzyszenie Gmin i Miast Nadrzecznych",
    ]);
    let sign = b.person(["", "Iga", "Łoś", "tłumaczka polskiego języka migowego", ""]);
    let opening = b.session(Ceremony, "Otwarcie kongresu", (1, "9:30", 30), Some(great)).id;
    b.take_part(opening, Host, &[chair]);
    b.take_part(opening, Speaker, &[mayor]);
    b.take_part(opening, Interpreter, &[sign]);

    let water = b.person([
        "prof. dr hab. inż.",
        "Elżbieta",
        "Rzepecka-Wójtowicz",
        "kierowniczka Katedry Hydrologii",
        "Politechnika Nadwiślańska",
    ]);
    let lecture = b.session(Lecture, "Rzeka nie zna granic gminy", (1, "10:00", 30), Some(great));
    lecture.description = "Zlewnia jest całością, a odpowiedzialność za nią dzieli się między \
        kilkadziesiąt samorządów, zarządców dróg, leśników i rolników. Wykład pokaże na \
        przykładzie trzech dopływów Wisły, co się dzieje, gdy każdy gospodaruje wodą u siebie, \
        a co – gdy sąsiedzi uzgadniają plany. Będzie mowa o retencji w lasach i na polach, \
        o deszczówce w miastach, a także o tym, dlaczego najtańszy zbiornik to ten, którego nie \
        trzeba budować."
        .into();
    let lecture = lecture.id;
    b.take_part(lecture, Speaker, &[water]);

    let panel = b.session(
        Panel,
        "Inteligencja strategiczna miasta nad wodą: dane, decyzje, odpowiedzialność",
        (1, "10:30", 55),
        Some(great),
    );
    panel.track = Some(tracks[0]);
    panel.description = "Miasta zbierają coraz więcej danych: o opadach, przepływach, zużyciu \
        wody, stanie sieci kanalizacyjnej i zieleni. Rzadziej z nich korzystają. Zapytamy, kto \
        w urzędzie naprawdę czyta raporty z czujników, jak z pomiarów robi się decyzje o \
        wydatkach i co się dzieje, gdy dane mówią co innego niż doświadczenie.\n\nPorozmawiamy \
        o niewielkich gminach, które kupują usługę zamiast systemu, o związkach międzygminnych, \
        które utrzymują wspólny zespół analityczny, oraz o *granicach* takiej współpracy: gdzie \
        kończy się dzielenie danymi, a zaczyna się rezygnacja z własnej polityki. Paneliści \
        pokażą też, ile kosztowało ich **nieużywanie** tego, co już wiedzieli."
        .into();
    let panel = panel.id;
    let moderator = b.person(["red.", "Grzegorz", "Żuławski", "", "„Kurier Samorządowy”"]);
    let panellists = [
        ["", "Anna", "Śliwa-Konopka", "prezydent Gliwiczek", "Urząd Miejski w Gliwiczkach"],
        ["dr hab.", "Paweł", "Ostrowidzki", "dyrektor", "Instytut Gospodarki Wodnej i Krajobrazu"],
        ["", "Łucja", "Ząbek", "wójt gminy Dolne Łąki", ""],
        [
            "",
            "Marek",
            "Hałas",
            "zastępca dyrektora Departamentu Gospodarki Wodnej i Żeglugi \
            Śródlądowej",
            "Ministerstwo Infrastruktury i Krajobrazu",
        ],
        [
            "mgr inż.",
            "Dominika",
            "Węgrzyn",
            "główna specjalistka ds. retencji",
            "Wodociągi Toruńskie",
        ],
    ]
    .map(|person| b.person(person));
    b.take_part(panel, Moderator, &[moderator]);
    b.take_part(panel, Panellist, &panellists);
    let reserve = b.person(["", "Zenon", "Rezerwowy", "", ""]);
    b.take_part(panel, Reserve, &[reserve]);

    b.session(Break, "Przerwa kawowa", (1, "11:25", 20), None);

    let mini = b.session(MiniPanel, "Wspólny rejestr wodomierzy", (1, "11:45", 20), Some(wisla));
    mini.track = Some(tracks[2]);
    mini.description = "Krótka rozmowa o tym, jak siedem gmin zbudowało jeden rejestr i dlaczego \
        dwie z niego wyszły."
        .into();
    let mini = mini.id;
    b.take_part(mini, Moderator, &[panellists[4]]);
    b.take_part(mini, Panellist, &[panellists[2], chair]);

    let block = b.session(
        Lecture,
        "Dobre praktyki: pięć rzek, pięć opowieści",
        (1, "11:45", 75),
        Some(clock),
    );
    block.track = Some(tracks[1]);
    block.description = "Każda opowieść trwa kwadrans, pytania zadajemy na końcu.".into();
    let block = block.id;
    for (at, (title, who)) in [
        (
            "Bulwar, na którym się mieszka",
            ["", "Krystyna", "Pióro", "burmistrzyni", "Urząd Miejski w Nakłowie"],
        ),
        ("Przystań za złotówkę", ["", "Tomasz", "Bączek", "wójt", "Gmina Stare Ługi"]),
        ("Most, którego nie zbudowaliśmy", ["dr", "Ewa", "Sójka", "", "Pracownia Mosty"]),
        (
            "Rzeka w podstawie programowej",
            ["", "Józef", "Ćwik", "dyrektor", "Szkoła Podstawowa nr 4 w Świecznikach"],
        ),
        ("Powódź, która nas połączyła", ["", "Halina", "Żak", "sołtyska", "Sołectwo Piaski"]),
    ]
    .into_iter()
    .enumerate()
    {
        let hour = Clock::new(11 * 60 + 45 + 15 * at as u16).expect("before midnight").to_string();
        let speaker = b.person(who);
        let talk = b.session(Lecture, title, (1, &hour, 15), Some(clock));
        talk.block = Some(block);
        if at == 0 {
            talk.description = "Jak trzydzieści rodzin wróciło nad rzekę i co zmieniło się \
                w planie miejscowym."
                .into();
        }
        let talk = talk.id;
        b.take_part(talk, Speaker, &[speaker]);
    }

    b.session(Break, "Obiad", (1, "13:00", 60), None);

    let law = b.session(
        Panel,
        "Kto zapłaci za suszę? Opłaty, ulgi i odszkodowania w gminach wiejskich i miejsko-wiejskich",
        (1, "14:00", 60),
        Some(wisla),
    );
    law.track = Some(tracks[2]);
    law.description = "Susza kosztuje – pytanie tylko, w czyim budżecie ten koszt się pojawi. \
        W trakcie rozmowy:\n\n- porównamy opłaty za zmniejszenie naturalnej retencji w pięciu \
        województwach,\n- sprawdzimy, kto z ulg korzysta, a kto o nich nie wie,\n- zastanowimy \
        się, czy odszkodowania dla rolników mogą wspierać retencję zamiast ją zastępować.\n\n\
        Materiały: https://kongres-nad-rzekami.example/susza."
        .into();
    let law = law.id;
    let lawyer = b.person([
        "mec.",
        "Róża",
        "Ńuńska",
        "radczyni prawna",
        "Związek Powiatów Doliny Dolnej Wisły",
    ]);
    let treasurer = b.person(["", "Stanisław", "Ącki", "skarbnik gminy", "Gmina Stare Ługi"]);
    b.take_part(law, Moderator, &[lawyer]);
    b.take_part(law, Panellist, &[treasurer, panellists[3]]);

    let green = b.session(
        Workshop,
        "Błękitno-zielona infrastruktura na podwórku szkolnym",
        (1, NO_TIME, 120),
        None,
    );
    green.description = "Uczestnicy zaprojektują ogród deszczowy dla prawdziwej szkoły: od \
        rachunku spływu, przez dobór roślin, po kosztorys i plan utrzymania. Prosimy zabrać \
        laptop; godzinę podamy w dniu rejestracji."
        .into();
    let green = green.id;
    b.supports("Fundacja Brzegi", OrganisationRoleKind::CoOrganiser, Some(green));
    let gardener =
        b.person(["", "Jagoda", "Wierzbicka", "architektka krajobrazu", "Fundacja Brzegi"]);
    b.take_part(green, Speaker, &[gardener]);

    b.session(Social, "Rejs statkiem „Wanda” i kolacja na bulwarze", (1, "19:00", 240), None);
}

fn second_day(b: &mut Builder, [great, wisla, _]: [RoomId; 3], tracks: [TrackId; 3]) {
    use RoleKind::{Moderator, Panellist, Speaker};
    use SessionKind::{Break, Ceremony, Debate, Lecture, Other, Plenary, Workshop};
    let debate = b.session(
        Debate,
        "Ta izba uważa, że rzeka powinna mieć osobowość prawną",
        (2, "9:00", 90),
        Some(great),
    );
    debate.track = Some(tracks[2]);
    debate.description = "Debata oksfordzka z głosowaniem publiczności przed wystąpieniami i po \
        nich. W 2017 r. osobowość prawną otrzymała rzeka Whanganui w Nowej Zelandii; w Polsce \
        o podobny status dla Odry zabiegają organizacje społeczne. Co by to zmieniło \
        w codziennej pracy wójta i burmistrza?"
        .into();
    let debate = debate.id;
    let judge = b.person(["sędzia", "Michał", "Źródlany", "", ""]);
    let sides = [
        ["dr", "Oliwia", "Kępa", "adiunktka", "Uniwersytet Nadodrzański"],
        ["", "Jerzy", "Młynarczyk", "starosta", "Powiat Grabiński"],
    ]
    .map(|person| b.person(person));
    b.take_part(debate, Moderator, &[judge]);
    b.take_part(debate, Panellist, &sides);

    let english =
        b.session(Lecture, "Living with water: lessons from a delta", (2, "9:00", 45), Some(wisla));
    english.track = Some(tracks[0]);
    english.description = "For eight centuries the inhabitants of the delta kept the water out. \
        For the last twenty years they have been learning to let it in again. The lecture \
        presents the governance behind the engineering: how municipalities agreed to give up \
        land, who was compensated, and what the neighbours upstream owe to those who live \
        below them. Simultaneous interpretation into Polish is provided."
        .into();
    let english = english.id;
    let guest = b.person([
        "Dr",
        "Femke",
        "van der Meer",
        "strategic adviser",
        "Water Authority of the Three Isles",
    ]);
    b.take_part(english, Speaker, &[guest]);

    b.session(Break, "", (2, "10:30", 30), None);

    let workshop = b.session(
        Workshop,
        "Jak napisać wniosek, którego nikt nie odrzuci",
        (2, "11:00", 90),
        Some(wisla),
    );
    workshop.description = "1. Diagnoza, czyli dwie strony, nie dwadzieścia.\n2. Wskaźniki, które \
        da się zmierzyć przed końcem kadencji.\n3. Budżet z uzasadnieniem każdej pozycji.\n\n\
        Liczba miejsc jest ograniczona; [zapisy](https://kongres-nad-rzekami.example/wniosek) \
        do 15 maja."
        .into();
    let workshop = workshop.id;
    let trainer = b.person(["", "Agnieszka", "Topolska", "", "Fundacja Brzegi"]);
    b.take_part(workshop, Speaker, &[trainer]);

    let plenary = b.session(
        Plenary,
        "Deklaracja toruńska: dziesięć zobowiązań samorządów nadrzecznych",
        (2, "12:30", 0),
        Some(great),
    );
    plenary.description = "Przyjęcie deklaracji przez przedstawicieli gmin członkowskich.".into();

    b.session(
        Ceremony,
        "Zamknięcie kongresu i zaproszenie na kolejne spotkanie",
        (2, "13:15", 15),
        Some(great),
    );
    b.session(Other, "Spotkanie zespołu redakcyjnego deklaracji", (0, NO_TIME, 45), None);
    let cancelled = b.session(Lecture, "Wykład odwołany", (2, "15:00", 45), Some(great));
    cancelled.state = SessionState::Cancelled;
}
