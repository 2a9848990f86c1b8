//! The words of labels: what stands before a colon, and what that announces.

use obrady_domain::OrganisationRoleKind;

use super::{
    label::{Label, Part},
    piece::{Piece, fold, is_dash},
};

/// What the words before a colon announce.
pub(super) fn classify(words: Piece<'_>) -> Option<Label> {
    let folded: Vec<String> = words
        .words()
        .filter(|word| !word.starts_with(is_dash))
        .take(9)
        .map(|word| fold(word.trim_matches(|c: char| !c.is_alphanumeric())))
        .filter(|word| !word.is_empty())
        .collect();
    if folded.is_empty() || folded.len() > 8 {
        return None;
    }
    let first = folded[0].as_str();
    let has = |stem: &str| folded.iter().any(|word| word.starts_with(stem));
    let leads = |stem: &str| folded.iter().take(2).any(|word| word.starts_with(stem));
    let is = |phrases: &[&str]| phrases.contains(&folded.join(" ").as_str());
    people(&folded, &has)
        .map(Label::People)
        .or_else(|| organisations(&folded, &has).map(Label::Organisations))
        .or_else(|| {
            let short = folded.len() <= 4;
            Some(match () {
                () if is(&["hasło", "hasło przewodnie", "motto", "temat przewodni", "theme"])
                    || (has("hasł") && short) =>
                {
                    Label::Motto
                }
                () if is(&[
                    "opis",
                    "description",
                    "about",
                    "abstrakt",
                    "abstract",
                    "streszczenie",
                    "wprowadzenie",
                    "cel",
                    "cele",
                    "overview",
                    "summary",
                    "background",
                ]) || (matches!(
                    first,
                    "opis" | "cel" | "cele" | "description" | "about"
                ) && short)
                    || (first == "o" && short && folded.len() >= 2 && !has("godz")) =>
                {
                    Label::Description
                }
                () if matches!(
                    first,
                    "zagadnienia"
                        | "tematyka"
                        | "pytania"
                        | "tematy"
                        | "topics"
                        | "questions"
                        | "wątki"
                        | "obszary"
                ) || (has("pytani") && short && !has("odpowiedzi"))
                    || (has("zagadnie") && folded.len() <= 5)
                    || is(&[
                        "w programie",
                        "zakres",
                        "zakres tematyczny",
                        "key questions",
                        "key topics",
                        "dowiesz się",
                        "dowiecie się",
                        "czego się dowiesz",
                        "poruszymy",
                        "omówimy",
                        "you will learn",
                        "what you will learn",
                        "zakres szkolenia",
                    ]) =>
                {
                    Label::Topics
                }
                () if matches!(
                    first,
                    "tytuł" | "temat" | "nazwa" | "title" | "subject" | "topic" | "what" | "co"
                ) && folded.len() <= 3
                    || is(&["wydarzenie", "event", "event name"]) =>
                {
                    Label::Title
                }
                () if has("publikac") && (has("data") || short) && !has("nagrań")
                    || is(&[
                        "opublikowano",
                        "opublikowane",
                        "dodano",
                        "data dodania",
                        "published",
                        "published on",
                        "posted",
                        "posted on",
                        "utworzono",
                        "date of publication",
                        "data wydania",
                    ]) =>
                {
                    Label::Published
                }
                () if leads("deadline")
                    || (has("termin")
                        && (has("zgłosz")
                            || has("nadsył")
                            || has("rejestr")
                            || has("zapis")
                            || has("składan")
                            || has("płatn")))
                    || (has("data") && (has("zgłosz") || has("rejestr"))) =>
                {
                    Label::Practical
                }
                () if matches!(
                    first,
                    "termin" | "data" | "kiedy" | "date" | "dates" | "when" | "terminy" | "daty"
                ) && folded.len() <= 5 =>
                {
                    Label::When
                }
                () if is(&["czas i miejsce", "time and place", "date and venue", "dzień"]) => {
                    Label::When
                }
                () if matches!(
                    first,
                    "miejsce"
                        | "lokalizacja"
                        | "gdzie"
                        | "adres"
                        | "venue"
                        | "location"
                        | "place"
                        | "where"
                ) && short =>
                {
                    Label::Place
                }
                () if matches!(first, "sala" | "sale" | "room" | "scena") && folded.len() == 1 => {
                    Label::Room
                }
                () if matches!(
                    first,
                    "godzina" | "godziny" | "godz" | "czas" | "time" | "hours" | "times"
                ) && folded.len() <= 3 =>
                {
                    Label::Hours
                }
                () if leads("rejestrac")
                    || leads("zgłosze")
                    || leads("zapis")
                    || has("formularz")
                    || leads("registration")
                    || matches!(first, "register" | "rsvp" | "bilety" | "tickets" | "booking")
                    || is(&["sign up", "how to register", "jak się zapisać"])
                    || (first == "link"
                        && (has("rejestr") || has("zgłosz") || has("registration"))) =>
                {
                    Label::Registration
                }
                () if matches!(first, "www" | "website" | "strona") && short
                    || is(&[
                        "więcej informacji",
                        "więcej",
                        "szczegóły",
                        "more information",
                        "more info",
                        "informacje",
                        "details",
                        "further information",
                        "strona internetowa",
                        "web",
                        "internet",
                        "więcej na",
                        "more",
                    ])
                    || (first == "więcej" && folded.len() <= 6) =>
                {
                    Label::Website
                }
                () if matches!(first, "forma" | "formuła" | "tryb" | "format" | "formula")
                    && folded.len() <= 3 =>
                {
                    Label::Form
                }
                () if matches!(
                    first,
                    "program"
                        | "agenda"
                        | "harmonogram"
                        | "schedule"
                        | "programme"
                        | "plan"
                        | "przebieg"
                ) && folded.len() <= 6 =>
                {
                    Label::Programme
                }
                () if leads("ramow") && has("program")
                    || is(&[
                        "w programie konferencji",
                        "szczegółowy program",
                        "wstępny program",
                    ]) =>
                {
                    Label::Programme
                }
                () if leads("kontakt")
                    || leads("contact")
                    || leads("koszt")
                    || leads("opłat")
                    || leads("cena")
                    || leads("fee")
                    || matches!(
                        first,
                        "tel"
                            | "telefon"
                            | "email"
                            | "e-mail"
                            | "mail"
                            | "fax"
                            | "adresaci"
                            | "price"
                            | "cost"
                            | "uwaga"
                            | "dojazd"
                            | "parking"
                            | "hotel"
                            | "nocleg"
                            | "noclegi"
                            | "rodo"
                            | "załączniki"
                            | "załącznik"
                            | "język"
                            | "language"
                            | "languages"
                            | "źródło"
                            | "fot"
                            | "autor"
                            | "do"
                            | "od"
                            | "from"
                            | "to"
                            | "cc"
                            | "wysłano"
                            | "sent"
                            | "phone"
                            | "nip"
                            | "regon"
                    ) && short
                    || is(&[
                        "grupa docelowa",
                        "dla kogo",
                        "who should attend",
                        "audience",
                        "dress code",
                    ]) =>
                {
                    Label::Practical
                }
                () => return None,
            })
        })
}

fn people(folded: &[String], has: &impl Fn(&str) -> bool) -> Option<Part> {
    let first = folded[0].as_str();
    let short = folded.len() <= 4;
    let all = folded.join(" ");
    let session = has("sesj") || has("panel") || has("obrad") || has("debat") || has("dyskusj");
    Some(if has("tłumacz") && short || has("interpret") {
        Part::Interpreter
    } else if (short
        && ["moderat", "moderuj", "moderac", "moderow", "facilitat"].into_iter().any(has))
        || matches!(first, "chair" | "chairs" | "chaired" | "chairperson" | "convenor")
        || (first.starts_with("przewodnicz")
            && !first.starts_with("przewodniczk")
            && (folded.len() == 1 || session))
    {
        Part::Moderator
    } else if (first == "prow" && folded.len() == 1)
        || ((first.starts_with("przewodni") || first.starts_with("oprowadz")) && folded.len() == 1)
        || (has("prowadz") && short && !has("sprowadz") && !has("wprowadz") && !has("doprowadz"))
        || has("poprowadz")
        || (first == "led" && folded.len() == 2)
        || matches!(all.as_str(), "lead" | "leads" | "lead by")
    {
        Part::Lead
    } else if has("panelist")
        || has("paneliś")
        || has("panelisci")
        || has("panelliści")
        || has("dyskutan")
        || has("panellist")
        || (has("udział")
            && (has("wezm")
                || has("bior")
                || has("bierze")
                || has("weźmie")
                || has("potwierdzi")
                || has("wzięli")))
        || (matches!(
            first,
            "uczestnicy"
                | "goście"
                | "rozmówcy"
                | "uczestniczą"
                | "gość"
                | "komentarz"
                | "komentatorzy"
        ) && short
            && (session || folded.len() == 1 || has("specjaln"))
            && (first != "uczestnicy" || session))
        || has("discussant")
        || has("contributor")
        || (has("panel") && has("members"))
        || matches!(
            all.as_str(),
            "panel"
                | "goście specjalni"
                | "gościni"
                | "gościnie"
                | "rozmawiają"
                | "dyskutują"
                | "debatują"
                | "za"
                | "przeciw"
                | "z udziałem"
        )
        || (has("gośćmi") && short)
    {
        Part::Panellist
    } else if (has("prelegen")
        || has("mówc")
        || has("wykładowc")
        || has("referen")
        || has("referuj")
        || has("speaker")
        || has("presenter")
        || has("trener")
        || has("szkoleniowiec")
        || has("ekspert")
        || has("wygłosi")
        || has("prezentuj")
        || has("autorzy")
        || has("presented")
        || has("lektor"))
        && short
        || matches!(
            first,
            "wystąpi" | "wystąpią" | "wystąpienie" | "wystąpienia" | "speakers" | "keynotes"
        ) && (folded.len() <= 2)
    {
        Part::Speaker
    } else if matches!(
        first,
        "gospodarz" | "gospodarze" | "host" | "hosts" | "konferansjer" | "hosted"
    ) && folded.len() == 1
    {
        Part::Host
    } else {
        return None;
    })
}

fn organisations(folded: &[String], has: &impl Fn(&str) -> bool) -> Option<OrganisationRoleKind> {
    use OrganisationRoleKind::{CoOrganiser, MediaPatron, Organiser, Partner, Patron};
    let medial = has("medial") || has("media");
    let short = folded.len() <= 5;
    if !short {
        return None;
    }
    let first = folded[0].as_str();
    Some(if has("współorganiz") || has("co-organi") || has("coorgani") {
        CoOrganiser
    } else if has("organizat")
        || has("organizer")
        || has("organiser")
        || has("organized")
        || has("organised")
        || folded.join(" ") == "hosted by"
        || (first == "gospodarz" && folded.len() == 2)
    {
        Organiser
    } else if medial && (has("patron") || has("partner")) {
        MediaPatron
    } else if has("patron") {
        Patron
    } else if has("partner")
        || has("sponsor")
        || has("mecenas")
        || has("supported")
        || first == "współpraca"
        || (first == "wsparcie" && folded.len() == 1)
    {
        Partner
    } else {
        return None;
    })
}
