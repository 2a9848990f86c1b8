//! Given names as they are borne in Poland and the countries that its associations meet.

use super::{Words, words};
use crate::announcement::piece::fold;

static POLISH: Words = words(
    "
    adam adrian agata agnieszka alan albert aldona aleksander aleksandra alfred alicja alina
    alojzy amelia anastazja anatol andrzej aneta angelika aniela anita anna antoni antonina
    apolonia apoloniusz ariel arkadiusz artur august augustyn aurelia balbina barbara bartłomiej
    bartosz beata benedykt beniamin bernadeta bernadetta bernard blanka błażej bogdan bogna bogumił
    bogumiła bogusław bogusława bohdan bolesław bożena bronisław bronisława brunon bruno brygida
    cecylia celina cezary cyprian cyryl czesław czesława dagmara damian daniel daniela danuta daria
    dariusz dawid diana dionizy dobrosław dominik dominika donata donat dorota edmund edward edwin
    edyta eliza elwira elżbieta emil emilia emilian ernest eryk eugenia eugeniusz ewa ewelina
    fabian faustyna felicja feliks ferdynand filip filipina florian franciszek franciszka fryderyk
    gabriel gabriela genowefa gerard gertruda gracjan grażyna grzegorz gustaw halina hanna helena
    henryk henryka herbert hieronim hilary honorata hubert hugo ida ignacy iga igor inez inga
    ireneusz irena irmina ivo iwo iwona iza izabela izydor jacek jacenty jadwiga jagoda jakub jan
    janina janusz jarek jaromir jarosław jaśmina jerzy jędrzej joachim joanna jolanta jonasz jowita
    józef józefa józefina judyta julia julian julianna juliusz julita justyna justyn kacper kajetan
    kalina kamil kamila karina karol karolina kasper kasia katarzyna kazimiera kazimierz kinga
    klara klaudia klaudiusz klemens konrad konstanty konstancja kornel kornelia krystian krystyna
    krystyn krzesimir krzysztof ksawery ksenia kuba kunegunda laura lech lechosław leokadia leon
    leonard leonia leszek lidia liliana lilianna longin lubomir lucjan lucyna ludmiła ludomir
    ludwik ludwika luiza łucja łukasz maciej magda magdalena maja maksym maksymilian malwina
    małgorzata manuela marcel marceli marcelina marcin marek marga maria marian marianna mariola
    mariusz marlena marta martyna maryla marzanna marzena mateusz matylda maurycy melania michalina
    michał mieczysław mieczysława mieszko mikołaj milena milosz miłosz mira mirella miron mirosław
    mirosława monika mścisław nadia natalia natasza nikodem nikola nina norbert norman ola olaf
    oksana olga olgierd olimpia oliwer oliwia oskar otylia otto patrycja patrycjusz patryk paula
    paulina paweł pelagia piotr pola przemysław przemek radosław radomir rafał regina remigiusz
    renata robert roch roksana roland roma roman romana romuald rozalia róża rudolf rufin ryszard
    ryszarda sabina salomea samanta samuel sandra sara sebastian serafin sergiusz seweryn seweryna
    sława sławek sławomir sławomira sonia stanisław stanisława stefan stefania stella sylwester
    sylweriusz sylwia szczepan szymon szczęsny tadeusz tamara tatiana teodor teodora teofil teofila
    teresa tomasz tymon tymoteusz tytus urszula ursyn wacław wacława waldemar waleria walerian
    walenty walentyna walery wanda wawrzyniec weronika wiaczesław wiesław wiesława wiktor wiktoria
    wilhelm wilhelmina wincenty wioleta wioletta wiola wirginia wit witold witosława włodzimierz
    włodzimiera wojciech wojtek xawery zachariasz zbigniew zbyszek zdzisław zdzisława zenobia zenon
    zofia zoja zuzanna zygfryd zygmunt zyta żaneta żanna
    ada adela adelajda albina alfons alfreda amadeusz ania antonia barnaba bartek basia bazyli
    benon berenika bonifacy borys borysław brygita cyntia dagna dalia dobrawa dorian edeltrauda
    eleonora emanuel emanuela engelbert erwin estera eustachy ezechiel felicyta florentyna
    gizela gniewko gniewomir gosia greta grzesiek helga henia hermina ingeborga iwan iwonka janek
    jeremi jeremiasz joasia jurek kaja kalikst kordian kordula kryspin kryspina krystiana
    leonarda leonid lilla liwia lutosława marietta maura małgosia mela melchior mikita mirela
    mirka narcyz nastazja natan nela nestor oktawia oktawian oktawiusz olimpiusz oliwier otton
    pankracy petronela placyd prokop radek rafaela rajmund rozalinda rut sabrina sambor sergiej
    siemowit sobiesław stasia staszek sulisława tadek tekla telimena teofan tola tolek tomek ula
    wacek wera wiera wiesia wilma witek wojsława władysław władysława zachary zbysław zdzich
    zenona ziemowit zula zuza świętosława
    adrianna aleks aleksa apolinary aurelian bianka celestyna eligiusz ewaryst gerwazy
    gniewosz hania hela janka józek kira klaudyna krysia krzysiek łucjan marcjanna maciek marysia
    miłka miłosława nel olek oriana piotrek tosia tymek zosia zuzia wiaczesława bogusia bożydar
    dobromiła dobromir jarogniew leopold ludomiła marcelin natalka ninel rajmunda stanisławka teodozja tobiasz walentyn wielisława zdzisia",
);

static FOREIGN: Words = words(
    "
    aaron abdul abigail adele ahmed aidan aisha alain alan alberto alejandro alessandra alessandro
    alex alexander alexandra alexandre alexei alexey alfonso alice alicia alison allan allison alma
    amanda amber amelie amina amir amy ana andre andrea andreas andrei andrew andrey andrii andriy
    andy angela angelica angelo anja anke ann anne annette annie anthony antje antonio anton
    antoine arthur astrid audrey axel barry ben benjamin bernd beth bettina bill birgit bob
    boris brad brandon brenda brendan brian brigitte bruce camilla carl carla carlo carlos carmen
    carol carolina caroline cathal catherine cathy cecilia charles charlie charlotte chloe chris
    christian christina christine christoph christophe christopher ciara claire clara claude
    claudia colin connor craig cristina cynthia dan daniela daniele danielle david deborah
    debra denis denise dennis derek diane diego dieter dirk dmitri dmitry dmytro don donald donna
    doris dorothy douglas duncan edgar edith eileen elaine eleanor elena elisabeth elise elizabeth
    ella ellen emily emma enrico eric erica erik erika esther eva evelyn fatima federico felix
    fernando fiona francesca francesco francis francisco frank franz fred frederik gail
    gareth gary gavin geert george georg gerald gerard gerhard giles gillian giorgio giovanni
    giulia giuseppe glenn gordon grace graham greg gregory guido guy hannah hans harold harry
    hassan heather heidi heike heinz helen helene henri henrik henry holger howard hugh ian ibrahim
    ilona imre ina ines ingrid irene iris irina isabel isabella isabelle ivan ivana jack jackie
    jacob jacqueline jacques jaime jakob james jamie jan jane janet janice jasmine jason
    javier jay jean jeff jeffrey jennifer jenny jens jeremy jerome jessica jill jim joan joanne
    jochen joe joel johan johanna johannes john johnny jon jonas jonathan jorge jose josef
    joseph josh joshua joyce juan juanita judith judy julie juliet jurgen jürgen justin kai karel
    karen karin karl kate kathleen kathrin kathryn katja katrin keith kelly ken kenneth kerry kevin
    kim kirsten klaus kurt lars laurence lauren laurent lea leila lena leo leonardo lewis liam lily
    linda lisa liz lisbeth lorenzo louis louise luca lucas lucia lucy luigi luis lukas luke lydia
    lynn magnus maike malcolm manfred manuel marc marcello marco marcus margaret margit maria
    mariana marie marina mario marion marius mark markus martha martin martina marvin mary mathias
    matt matteo matthew matthias maurice mauro max maxim megan melanie melissa mia michael michaela
    michel michele michelle miguel mihai mike mikael milan miriam mohamed mohammed moira monica
    morgan mykola nadine nancy naomi natalie natasha neil niall nicholas nick nicola nicolas nicole
    niels nigel nils noah noel norah nora oleg oleh oleksandr oleksii oliver olivia olivier omar
    orla oscar pablo paolo pascal patrice patricia patrick paul pauline pavel pedro peter petr petra
    petro phil philip philipp philippe phoebe pierre priya rachel rainer ralf ralph rania raymond
    rebecca regina reinhard rene richard rick rita rob roberta roberto robin roger roland ron ronald
    rosa rose rosemary ross roy ruth ryan sally sam samantha sarah scott sean sergei sergey
    serhii shane sharon shirley siegfried silvia simon simone siobhan sofia sophia sophie stefanie
    stephan stephanie stephen steve steven stuart sue susan susanne suzanne svitlana sven sylvia
    taras ted teresa terry theo theresa thomas tim timo timothy tina tobias tom tony tracey tracy
    trevor ulf ulla ulrich ulrike ursula uwe valerie vanessa vasyl vera veronica victor victoria
    viktor viktoriia vincent viola vitalii vladimir volker volodymyr walter wayne wendy
    werner william wolfgang yann yasmin yevhen yulia yuri yuriy yvonne zoe zsolt elke bence attila laszlo lászló ferenc gabor gábor istván zoltán jānis petr markéta
    jiří tomáš ondřej lukáš kateřina lenka hana zuzana olena oksana dagmar jolana maija ingrid olle
    lars anders bjorn björn sigrid aino mikko juha liis tõnu andris ilze inga gintaras vytautas jūratė
    natalija svetlana tetiana iryna nataliia priit sander tomas helle hanne birthe bodil ottavio
    jose andre rene helene veronique ines joao tania oscar ole jesper rikke line anneke
    agnes amal andré annika benoît birgitta britta carina conor cédric célia dario deirdre
    eamonn eoin erzsébet eszter fatma finn frances françois freya fritz gabriele gaël georgi
    gunnar gustav günter günther harriet hedda hilde hiroshi hélène iain imogen ingeborg isaac
    jasna jelena joana joaquim jorn josé joão joëlle jukka juraj jérôme jörg kaisa kalle karsten
    katalin keiko kenji kristian kristina kristóf kwame laila lorraine lotte loïc ludovic luís
    mads maeve mariam matej mateja matúš maël mette mihaela mirjam mohammad ngozi niamh nikos
    noémie nuno ole orsolya osman owen pat pekka pirjo rafael ragnar rajesh ramón rasmus rené
    rolf rosalind rosie ruben rui samira sanjay santiago saskia seamus selma silvana simona
    sinead siri sofie stefano søren tamás tanja tiago tiina veronika viktória vlad wei yannick
    yara yusuf zara zsuzsanna zsófia étienne želimir žiga",
);

/// Whether the word, in lower case, is on a list.
fn is_listed(word: &str) -> bool {
    POLISH.has(word) || FOREIGN.has(word) || {
        let plain = without_accents(word);
        plain != word && FOREIGN.has(&plain)
    }
}

/// A foreign name as it is often written: `tomás` as `tomas`.
fn without_accents(word: &str) -> String {
    const ACCENTED: &str = "áàâäãåéèêëíìîïóòôöõøúùûüýñçčćšśžźřěďťňľĺ";
    const PLAIN: &str = "aaaaaaeeeeiiiioooooouuuuyncccsszzredtnll";
    let plain = |c: char| ACCENTED.chars().zip(PLAIN.chars()).find(|(accented, _)| *accented == c);
    word.chars().map(|c| plain(c).map_or(c, |(_, plain)| plain)).collect()
}

/// Whether the word is a given name.
pub(crate) fn is_given_name(word: &str) -> bool {
    let word = fold(word);
    match word.split_once('-') {
        Some((first, second)) => is_listed(first) && is_listed(second),
        None => is_listed(&word),
    }
}

/// Whether the word is a Polish given name in another case than the nominative: `Jana`, `Annie`.
pub(crate) fn is_declined_given_name(word: &str) -> bool {
    const ENDINGS: [(&str, &[&str]); 14] = [
        ("owi", &["", "o"]),
        ("iem", &["", "ek"]),
        ("kiem", &["ek"]),
        ("em", &[""]),
        ("kowi", &["ek"]),
        ("ka", &["ek"]),
        ("ła", &["eł"]),
        ("ego", &["y", "i"]),
        ("iej", &["ia"]),
        ("ii", &["ia"]),
        ("y", &["a"]),
        ("i", &["a", "ia"]),
        ("ą", &["a"]),
        ("a", &[""]),
    ];
    let word = fold(word);
    !is_listed(&word)
        && ENDINGS.iter().any(|(ending, nominatives)| {
            word.strip_suffix(ending).is_some_and(|stem| {
                stem.chars().count() >= 2
                    && nominatives.iter().any(|n| is_listed(&format!("{stem}{n}")))
            })
        })
}

/// Whether the word ends as Polish family names do and hardly any other word does.
pub(crate) fn looks_like_family_name(word: &str) -> bool {
    const ENDINGS: [&str; 22] = [
        "ski", "ska", "cki", "cka", "dzki", "dzka", "wicz", "czyk", "czak", "rczyk", "yński",
        "yńska", "iński", "ińska", "owski", "owska", "ewski", "ewska", "iuk", "czuk", "ński",
        "ńska",
    ];
    let word = fold(word);
    let last = word.rsplit('-').next().unwrap_or_default();
    last.chars().count() >= 5 && ENDINGS.iter().any(|ending| last.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_other_words() {
        for name in ["Jan", "ANNA", "Łucja", "Anna-Maria", "Siobhan"] {
            assert!(is_given_name(name), "{name}");
        }
        for word in ["Jana", "Gmina", "Kowalski", "Śląski"] {
            assert!(!is_given_name(word) || word == "Jana", "{word}");
        }
        for name in ["Piotra", "Piotrowi", "Pawła", "Marka", "Katarzyny", "Jerzego", "Krzysztofem"]
        {
            assert!(is_declined_given_name(name), "{name}");
        }
        for word in ["Gminy", "Katowic", "Panelu"] {
            assert!(!is_declined_given_name(word), "{word}");
        }
    }
}
