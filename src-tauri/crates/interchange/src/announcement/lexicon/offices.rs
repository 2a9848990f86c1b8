//! Words of offices, of kinds of organisations, and titles before and after names.

use super::{Stems, Words, stems, words};
use crate::announcement::piece::{Piece, fold, is_all_capital};

/// Beginnings of Polish words that name an office or a profession.
static OFFICES: Stems = stems(
    "
    adwokat ambasador anality architekt asystent autor badacz bibliotekar biskup burmistrz
    członek członkini delegat doktorant doradc doradca dowódc dyrektor dyrygent dziekan
    dziennikar eksper ekonomist europos gospodarz historyk inicjator inspektor instruktor
    inżynier kanclerz kierowni komendant komisarz konserwator konsul konsultant koordynator
    kurator laureat lekarz lider marszał menadżer menedżer mecenas minister nauczyciel naczelni
    notariusz opiekun partner pedagog pełnomocni pisarz podsekretarz politolo poseł posłan
    pracowni premier prezes prezeska prezydent profesor prodziekan projektant prorektor
    przedstawiciel przedsiębior przewodnicząc psycholo publicyst pośredni radca radczyni radna
    radny recenzent redaktor rektor rzeczni rzecznik samorządowiec sekretarz senator skarbni
    socjolo sołtys specjalist starost starszy strateg student szef sędzia tłumacz trener twórc
    urbanist urzędni viceprezydent wicemarszał wiceburmistrz wicedyrektor wiceminister
    wiceprezes wiceprezydent wiceprzewodnicząc wicestarost wicewojewod wojewod współzałożyciel
    współtwórc współautor wykładowc wójt zastępc zastępczyni z-ca założyciel zarządc
    wolontariusz adiunkt moderator prokurator podinspektor prowadzą członkowie audytor informaty
    programist prawni prawnicz geograf geodet leśni nadleśnicz dyspozytor",
);

/// English words that do.
static ENGLISH_OFFICES: Words = words(
    "
    adviser advisor alderman ambassador analyst architect associate assistant attorney author
    ceo cfo cto coo chair chairman chairperson chairwoman chancellor chief clerk co-founder
    commissioner consultant co-ordinator coordinator councillor councilor counsel curator deputy
    director economist editor engineer executive expert fellow founder governor head inspector
    journalist lawyer lead leader lecturer manager mayor member minister mp mep officer owner
    partner planner president principal professor rector representative researcher scientist
    secretary senior specialist teacher treasurer trustee vice vice-president vice-chair writer",
);

/// Words that stand before the office to which they belong.
static BEFORE_OFFICE: Words = words(
    "
    główny główna starszy starsza młodszy pierwszy pierwsza drugi druga i ii iii b. były była
    niezależny niezależna wieloletni wieloletnia honorowy honorowa generalny certyfikowany
    certyfikowana społeczny miejski miejska powiatowy powiatowa wojewódzki wojewódzka gminny
    former deputy senior executive managing general independent the associate assistant acting
    honorary lord lady city national jm p.o. naczelny dyplomowany państwowy p.o",
);

/// Beginnings of words with which the names of organisations begin, or which stand in them.
static ORGANISATIONS: Stems = stems(
    "
    agencj akademi archiwum bank bibliotek biur centr departament dyrekcj federacj fundacj
    fundusz gabinet gazet gmin grup instytu inspekcj inspektorat izb kancelari katedr kolegi
    komend komisj komitet konsorcj korporacj krajow kuratori laboratori lice miasto ministerstw
    muze narodow obserwatori oddział okręg organizacj ośrod park parlament politechni polskie
    portal powiat pracowni przedsiębiorstw rad regionaln redakcj samorząd sejm senat spółdziel
    spółk starostw stowarzyszeni straż szkoł szpital sąd teatr telewizj towarzystw trybunał
    tygodni unia uniwersyte urząd urzęd uczelni wodociąg województw wydział wydawnictw wyższa
    wyższ zakład zarząd zespół zespoł związ związk wspólnot rzeczpospolit filharmoni radio
    koalicj ruch zgromadzeni konwent hut kopalni metropoli academy agency assembly association
    authority board borough bureau centre center chamber city college commission committee
    company confederation consortium corporation council county department district faculty
    federation forum foundation fund group institute laboratory ministry municipality museum
    network office parliament partnership school society town trust union university ltd llc
    gmbh s.a. sp.",
);

/// Degrees, ranks and clerical titles before a name.
static TITLES: Words = words(
    "
    dr dr. prof prof. profesor hab. hab inż. inż mgr mgr. lek. med. n. hum. arch. kraj. płk płk. ppłk
    gen. gen kmdr mjr kpt. st. bryg. mł. asp. nadbryg. nadkom. insp. podinsp. nadinsp. ks. o. bp
    bp. abp abp. kard. s. adw. r.pr. r. pr. red. doc. nadzw. zw. em. ucz. uczelni h.c. sir dame
    lord lady cllr cllr. ald. hon. rt rev. siostra ojciec ksiądz biskup professor doctor
    dipl.-ing. ing. lic. tech. zdr. społ. roln. ekon. praw. wet. farm. chem. fiz. biol. mat. pil. rtm. mec. mec ppor. por. kom. rez. phd ph.d.
    dr.-ing. hon alderman",
);

/// Words of courtesy before a name; no part of it.
static COURTESIES: Words =
    words("p. p pan pani państwo pp. mr mr. mrs mrs. ms ms. miss mx mx. szanowny szanowna");

/// Degrees after a name.
static AFTER: Words =
    words("mba phd ph.d. ph.d dba emba llm ll.m. msc bsc ma obe mbe cbe prof. ao mpa jr jr. sr. ofm ofmcap ofmconv sj op osb osu cssr sdb csc
     mep mp");

/// Whether the word names an office; of English words only the whole ones do.
pub(crate) fn is_office_word(word: &str) -> bool {
    let word = fold(word);
    ENGLISH_OFFICES.has(&word)
        || word.strip_suffix('s').is_some_and(|singular| ENGLISH_OFFICES.has(singular))
        || (OFFICES.of(&word).any(|stem| is_form(&word, stem)) && !is_body_of_office(&word))
}

/// Whether `word` is the office `stem` with an ending, and no adjective made from it.
fn is_form(word: &str, stem: &str) -> bool {
    const LONGEST_ENDING: usize = 4;
    const ADJECTIVES: [&str; 8] = ["ski", "ska", "skie", "skiej", "owy", "owa", "owe", "czny"];
    word.strip_prefix(stem).is_some_and(|ending| {
        ending.chars().count() <= LONGEST_ENDING && !ADJECTIVES.contains(&ending)
    })
}

/// `ministerstwo`, `starostwo`, `kuratorium`: made from the word of an office, but no office.
fn is_body_of_office(word: &str) -> bool {
    static BODIES: Stems = stems(
        "inspektorat rektorat kuratori pracowni prezydencj ekspertyz autorsk partnersk sekretariat",
    );
    let worker = word.starts_with("pracownik") || word.starts_with("pracownic");
    !worker && (word.contains("stw") || BODIES.has(word))
}

/// Whether the text begins with an office: `Prezydent Gliwic`, `I Zastępca Burmistrza`.
pub(crate) fn begins_with_office(text: Piece<'_>) -> bool {
    for word in text.words().take(4) {
        let plain = fold(word.trim_matches(|c: char| matches!(c, ',' | ';' | ':' | '(' | ')')));
        if is_office_word(&plain) {
            return true;
        }
        // `Małopolski Wojewódzki Inspektor`: adjectives stand before it.
        let adjective = word.starts_with(char::is_uppercase)
            && ["ski", "ska", "cki", "cka", "owy", "owa"]
                .iter()
                .any(|ending| plain.ends_with(ending));
        if !BEFORE_OFFICE.has(&plain) && !adjective {
            return false;
        }
    }
    false
}

/// Whether the word is one with which names of organisations begin.
pub(crate) fn is_organisation_word(word: &str) -> bool {
    /// Short words of which longer ones are something else.
    static SHORT: Words =
        words("bank rada sejm park izba miasto city town fund sąd ltd llc gmbh sp. s.a. huta");
    static OTHER: Words = words(
        "radny radna radca radosław radomir parker senator pracownik pracowniczka krajowy narodowy \
         regionalny samorządowiec radzie radni radą rady",
    );
    let word = fold(word);
    let long = word.chars().count() > 4 && !OTHER.has(&word);
    SHORT.has(&word) || (long && ORGANISATIONS.has(&word))
}

/// Whether the text reads as the name of an organisation, by its words or as an abbreviation.
pub(crate) fn reads_as_organisation(text: Piece<'_>) -> bool {
    let words: Vec<_> = text.plain_words().take(8).collect();
    let Some(first) = words.first() else { return false };
    let capitals = is_all_capital(first) && (2..=8).contains(&first.chars().count());
    let known = words.iter().take(4).any(|word| {
        word.chars().next().is_some_and(char::is_uppercase) && is_organisation_word(word)
    });
    capitals || known || has_company_form(text)
}

/// Whether the words begin as an organisation but say something of it: `Szkoła bez uczniów`,
/// `School budgets in Brno`.
pub(crate) fn speaks_of_organisation(text: Piece<'_>) -> bool {
    static SAYING: Words =
        words("bez jako wobec czy jak nie kontra a dziś jutro jutra przyszłości");
    static NAMING: Words = words("of for and in on the at to");
    let mut all = text.plain_words();
    let (Some(first), Some(second)) = (all.next(), all.next()) else { return false };
    let plain = second.starts_with(char::is_lowercase);
    let english = first.is_ascii() && text.is_ascii() && plain && !NAMING.has(&second);
    is_organisation_word(&first)
        && all.next().is_some()
        && (SAYING.has(&second) || (english && is_english(&first)))
}

/// Whether a word of organisations is one in English.
fn is_english(word: &str) -> bool {
    static ENGLISH: Words = words(
        "city county school schools university museum bank college council hospital town region network union",
    );
    ENGLISH.has(&fold(word))
}

fn has_company_form(text: Piece<'_>) -> bool {
    const FORMS: [&str; 8] =
        ["S.A.", "p. z o.o.", "p. z o. o.", " SA", "Ltd", "GmbH", "Inc.", " LLC"];
    FORMS.iter().any(|form| text.contains(form))
}

/// Whether the word is a degree, rank or clerical title before a name.
pub(crate) fn is_title(word: &str) -> bool {
    TITLES.has(&fold(word))
}

/// Whether the word is a mere courtesy before a name.
pub(crate) fn is_courtesy(word: &str) -> bool {
    COURTESIES.has(&fold(word))
}

/// Whether the word is a degree after a name.
pub(crate) fn is_degree_after(word: &str) -> bool {
    AFTER.has(&fold(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_and_organisations_are_told_apart() {
        for office in ["Prezydent Gliwic", "I Zastępca Burmistrza", "b. Dyrektor", "Mayor of Leeds"]
        {
            assert!(begins_with_office(Piece::whole(office)), "{office}");
        }
        for name in ["Urząd Miasta Katowice", "Śląski Związek Gmin", "AWF", "Veolia Polska S.A."]
        {
            let name = Piece::whole(name);
            assert!(!begins_with_office(name) && reads_as_organisation(name), "{}", name.str());
        }
        for other in ["Jan Kowalski", "rola samorządu", "Headline news"] {
            let other = Piece::whole(other);
            assert!(!begins_with_office(other) && !reads_as_organisation(other), "{}", other.str());
        }
    }
}
