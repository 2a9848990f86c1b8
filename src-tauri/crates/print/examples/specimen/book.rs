//! The made-up congress with everything that a book can have: pictures, plans, a second language.

use obrady_domain::{OrganisationId, PictureId, Programme, Translation};
use obrady_print::{BookContent, Image, PlanPage};
use uuid::Uuid;

use super::congress;

/// The congress with everything.
pub fn book() -> BookContent {
    let mut programme = congress::congress();
    translate(&mut programme);
    let mut content = BookContent {
        welcome:
            "Szanowni Państwo,\n\nprzed dwoma laty spotkaliśmy się w Toruniu po raz pierwszy i \
            nikt z nas nie przypuszczał, że rozmowa o jednej rzece zamieni się w rozmowę o całym \
            kraju. Dziś jest nas trzy razy więcej. To dobrze, bo woda nie czyta map \
            administracyjnych, a kłopoty z nią nie kończą się na tablicy z nazwą gminy.\n\nŻyczę \
            Państwu dwóch dni, po których wrócą Państwo do domów z listą rzeczy do zrobienia, a \
            nie tylko z teczką.\n\n*dr Wojciech Zarzeczny*, przewodniczący zarządu"
                .into(),
        welcome_en: "Ladies and gentlemen,\n\ntwo years ago we met in Toruń for the first time, \
            and none of us expected that a conversation about one river would become one about \
            the whole country. Today there are three times as many of us. That is as it should \
            be: water does not read administrative maps.\n\nI wish you two days from which you \
            return with a list of things to do.\n\n*Dr Wojciech Zarzeczny*, chairman of the board"
            .into(),
        imprint:
            "Redakcja: Teresa Maj. Zdjęcia: archiwum stowarzyszenia. Nakład 300 egzemplarzy.\n\n\
            Publikacja bezpłatna, dofinansowana przez **Gminę Miasta Toruń**; w razie zmian \
            obowiązuje program na [stronie kongresu](https://www.kongres-nad-rzekami.example/)."
                .into(),
        version: Some("1.2, do druku".into()),
        ..BookContent::from(programme)
    };
    people(&mut content);
    logos(&mut content);
    let plan = PictureId(Uuid::from_u128(0x900));
    content.pictures.insert(plan, floor());
    content.plans.push(PlanPage {
        title: "Centrum Kongresowe „Młyny”, parter".into(),
        title_en: "“Młyny” Congress Centre, ground floor".into(),
        picture: plan,
    });
    content
}

fn translate(programme: &mut Programme) {
    let told = |title: &str, subtitle: &str, description: &str| Translation {
        title: title.into(),
        subtitle: subtitle.into(),
        description: description.into(),
    };
    programme.event.english = told(
        "Congress of Towns and Communes by the Rivers",
        "Water, people, space: local governments in the face of climate change",
        "Every two years the communes, counties and towns through which a river flows meet – and \
         those that are only beginning to turn towards it. We talk about **retention**, floods \
         and droughts, about boulevards and harbours, but above all about the people who live by \
         the rivers.",
    );
    for (title, english) in [
        ("Rejestracja uczestników", told("Registration, welcome coffee", "", "")),
        ("Otwarcie kongresu", told("Opening of the congress", "", "")),
        ("Przerwa kawowa", told("Coffee break", "", "")),
        ("Obiad", told("Lunch", "", "")),
        (
            "Rzeka nie zna granic gminy",
            told(
                "A river knows no municipal boundary",
                "",
                "A catchment is a whole, while responsibility for it is divided among dozens of \
                 local governments, road authorities, foresters and farmers. The lecture shows, \
                 by the example of three tributaries of the Vistula, what happens when everyone \
                 manages water at home, and what when neighbours agree their plans.",
            ),
        ),
        (
            "Inteligencja strategiczna",
            told(
                "The strategic intelligence of a town by the water: data, decisions, \
                 responsibility",
                "",
                "Towns collect more and more data: on rainfall, flows, the use of water, the state \
                 of sewers and of greenery. They use them less often. We shall ask who in the town \
                 hall really reads the reports of the sensors, how measurements become decisions \
                 on spending, and what happens when data and experience disagree.",
            ),
        ),
    ] {
        let mut sessions = programme.sessions.iter_mut();
        if let Some(session) = sessions.find(|session| session.title.starts_with(title)) {
            session.english = english;
        }
    }
}

fn people(content: &mut BookContent) {
    for (at, (family, biography, english)) in [
        (
            "Rzepecka-Wójtowicz",
            "Hydrolożka, od trzydziestu lat mierzy to, co inni szacują. Autorka *Atlasu małych \
             rzek* i współautorka krajowej metodyki bilansu zlewni. Doradza związkom gmin przy \
             planach retencji.",
            "Hydrologist who has for thirty years measured what others estimate. Author of the \
             *Atlas of Small Rivers*.",
        ),
        (
            "Śliwa-Konopka",
            "Prezydent Gliwiczek drugą kadencję. Zaczynała jako inżynierka sanitarna; pod jej \
             kierunkiem miasto rozebrało dwa betonowe koryta.",
            "",
        ),
        (
            "Ostrowidzki",
            "Kieruje Instytutem Gospodarki Wodnej i Krajobrazu. Zajmuje się tym, dlaczego dobre \
             dane nie prowadzą do dobrych decyzji – i kiedy jednak prowadzą.",
            "",
        ),
        ("Żuławski", "Dziennikarz, od 2009 r. redaktor „Kuriera Samorządowego”.", ""),
        ("van der Meer", "", ""),
        ("Hałas", "Zdjęcia nie pozwolił drukować.", ""),
    ]
    .into_iter()
    .enumerate()
    {
        let id = PictureId(Uuid::from_u128(0x700 + at as u128));
        let mut people = content.programme.people.values_mut();
        let Some(person) = people.find(|person| person.family == family) else { continue };
        person.biography = biography.into();
        person.biography_en = english.into();
        person.picture = Some(id);
        person.picture_consent = family != "Hałas";
        content.pictures.insert(id, portrait(at as u8));
    }
}

fn logos(content: &mut BookContent) {
    let id = PictureId(Uuid::from_u128(0x600));
    content.pictures.insert(id, waves());
    content.logo = Some(id);
    let organisations: Vec<OrganisationId> =
        content.programme.organisation_roles.iter().map(|role| role.organisation).collect();
    for (at, id) in organisations.into_iter().enumerate() {
        let Some(organisation) = content.programme.organisations.get_mut(&id) else { continue };
        if at != 3 {
            let picture = PictureId(Uuid::from_u128(0x800 + at as u128));
            organisation.logo = Some(picture);
            content.pictures.insert(picture, emblem(at as u8));
        }
        if at % 2 == 0 {
            organisation.website = format!("https://www.partner{at}.example/");
        }
    }
}

/// A picture painted pixel by pixel.
pub fn painted(width: u32, height: u32, colour: impl Fn(f32, f32) -> [u8; 3]) -> Image {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    let mut pixels = Vec::new();
    for y in 0..height {
        for x in 0..width {
            let [x, y] = [x as f32 / width as f32, y as f32 / height as f32];
            pixels.extend(colour(x, y));
        }
    }
    let written = encoder.write_header().and_then(|mut it| it.write_image_data(&pixels));
    written.expect("memory takes everything");
    Image::open(&bytes).expect("just made")
}

/// A head and shoulders before a wall.
fn portrait(seed: u8) -> Image {
    painted(240, 320, move |x, y| {
        let head = ((x - 0.5) / 0.19).powi(2) + ((y - 0.36) / 0.19).powi(2) < 1.0;
        let body = ((x - 0.5) / 0.38).powi(2) + ((y - 1.0) / 0.42).powi(2) < 1.0;
        let hair = ((x - 0.5) / 0.21).powi(2) + ((y - 0.31) / 0.19).powi(2) < 1.0 && y < 0.33;
        match (hair, head, body) {
            (true, ..) => [90 + seed * 20, 60 + seed * 9, 40],
            (_, true, _) => [226, 188 + seed * 4, 160],
            (.., true) => [50 + seed * 12, 70, 110 - seed * 10],
            _ => [208 - (y * 60.0) as u8, 214 - (y * 40.0) as u8, 220],
        }
    })
}

fn emblem(seed: u8) -> Image {
    let wide = 180 + u32::from(seed) * 60;
    let ratio = wide as f32 / 150.0;
    painted(wide, 150, move |x, y| {
        let (x, y) = (x * ratio, y);
        let disc = (x - 0.5).powi(2) + (y - 0.5).powi(2) < 0.2;
        let bar = x > 1.1 && ((0.25..0.4).contains(&y) || (0.6..0.75).contains(&y));
        match (disc, bar) {
            (true, _) => [200 - seed * 25, 40 + seed * 22, 60 + seed * 15],
            (_, true) => [70, 70, 80],
            _ => [255; 3],
        }
    })
}

fn waves() -> Image {
    painted(300, 240, |x, y| {
        let wave = (y * 3.0 + (x * 12.0).sin() * 0.16).fract();
        if wave < 0.5 && y > 0.1 { [18, 74, 112] } else { [255; 3] }
    })
}

fn floor() -> Image {
    painted(900, 1100, |x, y| {
        let wall = |at: f32, from: f32| (at - from).abs() < 0.006;
        let outer = wall(x, 0.02) || wall(x, 0.98) || wall(y, 0.02) || wall(y, 0.98);
        let inner = wall(y, 0.45) || wall(x, 0.55) && y < 0.45 || wall(x, 0.33) && y > 0.45;
        let door = (y - 0.45).abs() < 0.01 && ((x - 0.3).abs() < 0.04 || (x - 0.75).abs() < 0.04);
        if door {
            [255, 255, 255]
        } else if outer || inner {
            [40, 40, 45]
        } else if x < 0.55 && y < 0.45 {
            [222, 234, 243]
        } else {
            [250, 250, 250]
        }
    })
}
