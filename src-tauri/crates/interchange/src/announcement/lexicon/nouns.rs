//! Nouns that name events, places and bodies, and the way from their cases to the nominative.

use std::{collections::BTreeMap, sync::LazyLock};

use crate::announcement::piece::{fold, is_all_capital};

/// What a noun names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Sense {
    /// A congress, conference, training…
    Event,
    /// A building or room in which one is held.
    Place,
    /// An organisation or an office that lends its name.
    Body,
    /// What a talk may be about.
    Topic,
}

/// Grammatical gender, with the plural as a fourth.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Gender {
    Masculine,
    Feminine,
    Neuter,
    Plural,
}

/// A noun in one of its forms.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Noun {
    /// What it names.
    pub sense: Sense,
    nominative: &'static str,
    gender: Gender,
}

// Each line: gender, the nominative, then its other cases.
const EVENTS: &str = "
    m kongres kongresu kongresowi kongresem kongresie
    f konferencja konferencji konferencję konferencją
    f wideokonferencja wideokonferencji wideokonferencję
    n forum
    n szkolenie szkolenia szkoleniu szkoleniem
    m webinar webinaru webinarowi webinarem webinarze
    n webinarium
    p warsztaty warsztatów warsztatom warsztatami warsztatach
    n seminarium
    m konwent konwentu konwentowi konwentem konwencie
    m zjazd zjazdu zjazdowi zjazdem zjeździe
    m szczyt szczytu szczytowi szczytem szczycie
    n spotkanie spotkania spotkaniu spotkaniem
    n sympozjum
    n kolokwium
    f debata debaty debacie debatę debatą
    f gala gali galę galą
    f narada narady naradzie naradę naradą
    p targi targów targom targami targach
    p dni dniom dniami dniach
    m festiwal festiwalu festiwalem
    p obchody obchodów obchodom obchodami obchodach
    n zgromadzenie zgromadzenia zgromadzeniu zgromadzeniem
    n posiedzenie posiedzenia posiedzeniu posiedzeniem
    m kurs kursu kursowi kursem kursie
    p konsultacje konsultacji konsultacjom konsultacjami konsultacjach
    n święto święta świętu świętem święcie
    m jubileusz jubileuszu jubileuszem
    m hackathon hackathonu hackathonie
    n śniadanie śniadania śniadaniu
    m cykl cyklu cyklem
    f uroczystość uroczystości
    f inauguracja inauguracji inaugurację inauguracją
    m zlot zlotu zlocie
    m trening treningu
    p wykłady wykładów
    m congress congress's
    m conference
    m summit
    m training
    m seminar
    m workshop workshops
    m convention
    m symposium
    m meeting
    m assembly
    m course
    m festival
    m colloquium
    m roundtable";

const PLACES: &str = "
    m hotel hotelu hotelem
    n centrum
    m urząd urzędu urzędzie urzędem
    f sala sali salę salą
    f aula auli aulę aulą
    m pałac pałacu pałacem
    m zamek zamku zamkiem
    m dom domu domem
    n muzeum
    m teatr teatru teatrze
    m ratusz ratusza ratuszu
    f biblioteka biblioteki bibliotece
    f filharmonia filharmonii
    m ośrodek ośrodka ośrodku
    f siedziba siedziby siedzibie
    m gmach gmachu
    m budynek budynku
    f hala hali
    n kino kina kinie
    f restauracja restauracji
    m dworek dworku
    m dwór dworu dworze
    m klub klubu klubie
    m stadion stadionu stadionie
    m kampus kampusu kampusie
    f galeria galerii
    f kopalnia kopalni
    m spichlerz spichlerza spichlerzu
    f arena areny arenie
    f opera opery operze
    m kościół kościoła kościele
    f remiza remizy remizie
    f świetlica świetlicy
    m pensjonat pensjonatu pensjonacie
    n studio studia studiu studiem
    m inkubator inkubatora inkubatorze
    m park parku
    m library
    m hall
    m centre
    m center
    m palace
    m castle
    m theatre
    m museum
    m house
    m stadium";

const BODIES: &str = "
    m związek związku związkowi związkiem
    f fundacja fundacji fundację fundacją
    n stowarzyszenie stowarzyszenia stowarzyszeniu stowarzyszeniem
    m urząd urzędu urzędowi urzędem urzędzie
    n ministerstwo ministerstwa ministerstwu ministerstwem ministerstwie
    m instytut instytutu instytutowi instytutem instytucie
    m uniwersytet uniwersytetu uniwersytetowi uniwersytetem uniwersytecie
    f akademia akademii akademię akademią
    f politechnika politechniki politechnice politechnikę politechniką
    f gmina gminy gminie gminę gminą
    m powiat powiatu powiatowi powiatem powiecie
    n województwo województwa województwu województwem
    n miasto miasta miastu miastem mieście
    m samorząd samorządu samorządowi samorządem
    n starostwo starostwa starostwu starostwem starostwie
    n centrum
    f agencja agencji agencję agencją
    f izba izby izbie izbę izbą
    m bank banku bankowi bankiem
    n towarzystwo towarzystwa towarzystwu towarzystwem
    f federacja federacji federację federacją
    f unia unii unię unią
    m komitet komitetu komitetowi komitetem
    f komisja komisji komisję komisją
    f rada rady radzie radę radą
    m ośrodek ośrodka ośrodkowi ośrodkiem ośrodku
    m zakład zakładu zakładowi zakładem
    m fundusz funduszu funduszowi funduszem
    f biblioteka biblioteki bibliotece bibliotekę biblioteką
    f grupa grupy grupie grupę grupą
    f spółka spółki spółce spółkę spółką
    n przedsiębiorstwo przedsiębiorstwa przedsiębiorstwu przedsiębiorstwem
    n obserwatorium
    n kuratorium
    n konsorcjum
    m marszałek marszałka marszałkowi marszałkiem
    m prezydent prezydenta prezydentowi prezydentem
    m minister ministra ministrowi ministrem
    m burmistrz burmistrza burmistrzowi burmistrzem
    m wojewoda wojewody wojewodzie wojewodę wojewodą
    m starosta starosty staroście starostę starostą
    m wójt wójta wójtowi wójtem
    m rektor rektora rektorowi rektorem
    m rzecznik rzecznika rzecznikowi rzecznikiem
    m prezes prezesa prezesowi prezesem
    m premier premiera premierowi premierem
    m wydział wydziału wydziałowi wydziałem wydziale
    m departament departamentu departamentem departamencie
    m oddział oddziału oddziałem oddziale
    f kancelaria kancelarii kancelarię kancelarią
    f szkoła szkoły szkole szkołę szkołą
    m zespół zespołu zespołowi zespołem
    m portal portalu portalem
    m dziennik dziennika dziennikiem
    n wydawnictwo wydawnictwa wydawnictwem
    n muzeum
    n radio radia radiem
    f telewizja telewizji telewizję telewizją
    m park parku parkiem
    f koalicja koalicji koalicję koalicją
    f korporacja korporacji korporację korporacją
    m klaster klastra klastrem
    f metropolia metropolii metropolię metropolią
    m konwent konwentu konwentem
    m inspektorat inspektoratu inspektoratem
    f straż straży strażą
    f firma firmy firmie firmę firmą
    f komenda komendy komendzie komendę komendą
    m szpital szpitala szpitalem
    f sieć sieci siecią
    f katedra katedry katedrze katedrę katedrą
    f delegatura delegatury delegaturą
    n biuro biura biuru biurem biurze";

const TOPICS: &str = "
    f rola roli rolę rolą
    m wpływ wpływu
    n znaczenie znaczenia
    p zmiany zmian zmianach zmianami
    p możliwości możliwościach
    f polityka polityki polityce
    m rozwój rozwoju rozwojem
    m system systemu
    m model modelu
    p zasady zasad zasadach
    p metody metod metodach
    p narzędzia narzędzi narzędziach
    f przyszłość przyszłości
    p wyzwania wyzwań wyzwaniach
    p szanse szans szansach
    f ochrona ochrony ochronie
    m budżet budżetu budżecie
    f sztuka sztuki sztuce
    f ustawa ustawy ustawie
    p przepisy przepisów przepisach
    f gospodarka gospodarki gospodarce
    f współpraca współpracy
    n prawo prawa prawie
    p podstawy podstaw podstawach
    f woda wody wodzie
    f energia energii
    p fundusze funduszy funduszach
    p finanse finansów finansach
    p usługi usług usługach
    p odpady odpadów odpadach";

static NOUNS: LazyLock<BTreeMap<&str, Vec<(Noun, bool)>>> = LazyLock::new(|| {
    let mut all: BTreeMap<&str, Vec<(Noun, bool)>> = BTreeMap::new();
    let tables = [
        (EVENTS, Sense::Event),
        (PLACES, Sense::Place),
        (BODIES, Sense::Body),
        (TOPICS, Sense::Topic),
    ];
    for (table, sense) in tables {
        for line in table.lines().filter(|line| !line.trim().is_empty()) {
            let mut words = line.split_whitespace();
            let gender = match words.next() {
                Some("f") => Gender::Feminine,
                Some("n") => Gender::Neuter,
                Some("p") => Gender::Plural,
                _ => Gender::Masculine,
            };
            let Some(nominative) = words.next() else { continue };
            let noun = Noun { sense, nominative, gender };
            all.entry(nominative).or_default().push((noun, true));
            for form in words.filter(|form| *form != nominative) {
                all.entry(form).or_default().push((noun, false));
            }
        }
    }
    all
});

/// The noun of that sense that `word` is a form of.
pub(crate) fn noun(word: &str, sense: Sense) -> Option<Noun> {
    let forms = NOUNS.get(fold(word).as_str())?;
    forms.iter().map(|(noun, _)| *noun).find(|noun| noun.sense == sense)
}

/// Whether the word names an event, in any case.
pub(crate) fn is_event(word: &str) -> bool {
    noun(word, Sense::Event).is_some()
}

/// The phrase in the nominative, where its first known noun of `sense` stands in another case
/// among its first words: `III Krajowego Kongresu Miast` gives `III Krajowy Kongres Miast`.
/// None where that noun is in the nominative or none is known.
pub(crate) fn nominative(phrase: &str, sense: Sense) -> Option<String> {
    const REACH: usize = 6;
    let words: Vec<&str> = phrase.split_whitespace().collect();
    let (at, noun, is_nominative) =
        words.iter().take(REACH).enumerate().find_map(|(at, word)| {
            let plain = word.trim_matches(|c: char| !c.is_alphanumeric());
            let forms = NOUNS.get(fold(plain).as_str())?;
            let (noun, is_nominative) = forms.iter().find(|(noun, _)| noun.sense == sense)?;
            Some((at, *noun, *is_nominative))
        })?;
    if is_nominative {
        // A neuter that never changes leaves its adjectives to tell the case.
        let declined = words[..at].iter().any(|word| adjective(word, noun.gender).is_some());
        if noun.gender != Gender::Neuter || !declined {
            return None;
        }
    }
    let mut made: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    made[at] = like(words[at], noun.nominative);
    for before in (0..at).rev() {
        if let Some(word) = adjective(words[before], noun.gender) {
            made[before] = word;
        }
    }
    for after in at + 1..words.len() {
        // What follows a comma, or a noun, has a case of its own.
        let Some(word) = adjective(words[after], noun.gender) else { break };
        if words[after - 1].ends_with([',', ':', '.']) || possessive_follows(&words[after..]) {
            break;
        }
        made[after] = word;
    }
    Some(made.join(" "))
}

/// Whether an adjective belongs to the noun after it rather than to the one before:
/// `Fundacji Śląskiego Instytutu`, `roli zielonej infrastruktury`.
fn possessive_follows(words: &[&str]) -> bool {
    const SMALL: &str = "w we z ze na i oraz o do dla im. pod przy nad ds. u a of";
    let Some(next) = words.get(1) else { return false };
    let ends = words[0].ends_with([',', '.', ':', ';']);
    let small = SMALL.split(' ').any(|small| small == *next);
    let stands_alone = next.starts_with(|c: char| !c.is_alphabetic());
    let adjectives =
        adjective(next, Gender::Feminine).or_else(|| adjective(next, Gender::Masculine));
    !(ends || small || stands_alone) && (adjectives.is_none() || possessive_follows(&words[1..]))
}

/// The nominative of an adjective that stands in another case; none for any other word.
fn adjective(word: &str, gender: Gender) -> Option<String> {
    const LEAST: usize = 3;
    let plain = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    let tail = &word[plain.len()..];
    let lower = fold(plain);
    if lower.len() != plain.len() {
        return None;
    }
    let stem = |ending: &str| {
        let stem = plain.len().checked_sub(ending.len()).filter(|_| lower.ends_with(ending))?;
        plain.get(..stem).filter(|stem| stem.chars().count() >= LEAST)
    };
    let soft = |stem: &str| stem.ends_with(['k', 'g', 'K', 'G']);
    let made = match gender {
        Gender::Masculine | Gender::Neuter => {
            let stem_i = ["iego", "iemu", "im"].into_iter().find_map(stem);
            let stem_y = ["ego", "emu", "ym"].into_iter().find_map(stem);
            match (gender, stem_i, stem_y) {
                (Gender::Masculine, Some(stem), _) => format!("{stem}i"),
                (Gender::Masculine, None, Some(stem)) => format!("{stem}y"),
                (_, Some(stem), _) => format!("{stem}ie"),
                (_, None, Some(stem)) => format!("{stem}e"),
                _ => return None,
            }
        }
        Gender::Feminine => match (stem("iej"), stem("ej"), stem("ą")) {
            (Some(stem), _, _) if soft(stem) => format!("{stem}a"),
            (Some(stem), _, _) => format!("{stem}ia"),
            (None, Some(stem), _) | (_, _, Some(stem)) => format!("{stem}a"),
            _ => return None,
        },
        Gender::Plural => match (stem("ich"), stem("ych"), stem("imi").or_else(|| stem("ymi"))) {
            (Some(stem), _, _) => format!("{stem}ie"),
            (_, Some(stem), _) | (_, _, Some(stem)) => format!("{stem}e"),
            _ => return None,
        },
    };
    let made = if is_all_capital(plain) { made.to_uppercase() } else { made };
    Some(made + tail)
}

/// `nominative` with the capitals and the punctuation of `word`.
fn like(word: &str, nominative: &str) -> String {
    let from = word.find(char::is_alphanumeric).unwrap_or(0);
    let to = word
        .rfind(char::is_alphanumeric)
        .map_or(word.len(), |last| last + word[last..].chars().next().map_or(1, char::len_utf8));
    let plain = &word[from..to];
    let made = if plain.chars().count() > 1 && is_all_capital(plain) {
        nominative.to_uppercase()
    } else if plain.starts_with(char::is_uppercase) {
        obrady_words::capital(nominative)
    } else {
        nominative.to_owned()
    };
    format!("{}{made}{}", &word[..from], &word[to..])
}

/// A topic that stood in the genitive or locative in the nominative, as far as the form of its
/// first word tells it: `roli X` gives `rola X`, `planowania X` gives `planowanie X`.
pub(crate) fn topic(phrase: &str) -> Option<String> {
    if let Some(made) = nominative(phrase, Sense::Topic) {
        return Some(made);
    }
    let (first, rest) = phrase.split_once(' ').unwrap_or((phrase, ""));
    let lower = fold(first);
    let made = [
        ("ania", "anie"),
        ("aniu", "anie"),
        ("enia", "enie"),
        ("eniu", "enie"),
        ("ęcia", "ęcie"),
        ("acji", "acja"),
        ("yzacji", "yzacja"),
        ("ości", "ość"),
        ("ycji", "ycja"),
    ]
    .into_iter()
    .find_map(|(ending, nominative)| {
        let stem = first.get(..first.len().checked_sub(ending.len())?)?;
        (lower.ends_with(ending) && stem.chars().count() >= 2)
            .then(|| format!("{stem}{nominative}"))
    })?;
    Some(if rest.is_empty() { made } else { format!("{made} {rest}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_come_back_to_the_nominative() {
        for (phrase, sense, expected) in [
            ("Kongresu Perły Samorządu", Sense::Event, Some("Kongres Perły Samorządu")),
            ("III Krajowego Kongresu Miast", Sense::Event, Some("III Krajowy Kongres Miast")),
            ("konferencję naukową o wodzie", Sense::Event, Some("konferencja naukowa o wodzie")),
            ("KONWENTU BURMISTRZÓW", Sense::Event, Some("KONWENT BURMISTRZÓW")),
            ("Śląskim Forum Miast", Sense::Event, Some("Śląskie Forum Miast")),
            ("Forum Miast", Sense::Event, None),
            ("Fundacją Sendzimira", Sense::Body, Some("Fundacja Sendzimira")),
            ("Śląskim Związkiem Gmin", Sense::Body, Some("Śląski Związek Gmin")),
            ("Politechniką Śląską", Sense::Body, Some("Politechnika Śląska")),
            (
                "Marszałka Województwa Śląskiego",
                Sense::Body,
                Some("Marszałek Województwa Śląskiego"),
            ),
            (
                "Międzynarodowym Centrum Kongresowym",
                Sense::Place,
                Some("Międzynarodowe Centrum Kongresowe"),
            ),
            ("Hotelu Qubus", Sense::Place, Some("Hotel Qubus")),
            ("Kamil Nowak", Sense::Body, None),
        ] {
            assert_eq!(nominative(phrase, sense).as_deref(), expected, "{phrase}");
        }
        for (phrase, expected) in [
            ("roli zieleni w mieście", Some("rola zieleni w mieście")),
            ("planowania przestrzennego", Some("planowanie przestrzennego")),
            ("czegoś innego", None),
        ] {
            assert_eq!(topic(phrase).as_deref(), expected, "{phrase}");
        }
    }
}
