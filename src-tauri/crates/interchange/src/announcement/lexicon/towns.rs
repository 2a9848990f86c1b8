//! Polish towns and the cases in which texts name them.

use std::{collections::BTreeMap, sync::LazyLock};

use crate::announcement::piece::{fold, is_capital};

/// Each line: nominative, genitive, locative.
const TOWNS: &str = "
Warszawa Warszawy Warszawie
Kraków Krakowa Krakowie
Łódź Łodzi Łodzi
Wrocław Wrocławia Wrocławiu
Poznań Poznania Poznaniu
Gdańsk Gdańska Gdańsku
Szczecin Szczecina Szczecinie
Bydgoszcz Bydgoszczy Bydgoszczy
Lublin Lublina Lublinie
Białystok Białegostoku Białymstoku
Katowice Katowic Katowicach
Gdynia Gdyni Gdyni
Częstochowa Częstochowy Częstochowie
Radom Radomia Radomiu
Toruń Torunia Toruniu
Sosnowiec Sosnowca Sosnowcu
Kielce Kielc Kielcach
Rzeszów Rzeszowa Rzeszowie
Gliwice Gliwic Gliwicach
Zabrze Zabrza Zabrzu
Olsztyn Olsztyna Olsztynie
Bielsko-Biała Bielska-Białej Bielsku-Białej
Bytom Bytomia Bytomiu
Ruda_Śląska Rudy_Śląskiej Rudzie_Śląskiej
Rybnik Rybnika Rybniku
Zielona_Góra Zielonej_Góry Zielonej_Górze
Gorzów_Wielkopolski Gorzowa_Wielkopolskiego Gorzowie_Wielkopolskim
Opole Opola Opolu
Tychy Tychów Tychach
Dąbrowa_Górnicza Dąbrowy_Górniczej Dąbrowie_Górniczej
Elbląg Elbląga Elblągu
Płock Płocka Płocku
Wałbrzych Wałbrzycha Wałbrzychu
Włocławek Włocławka Włocławku
Tarnów Tarnowa Tarnowie
Chorzów Chorzowa Chorzowie
Koszalin Koszalina Koszalinie
Kalisz Kalisza Kaliszu
Legnica Legnicy Legnicy
Grudziądz Grudziądza Grudziądzu
Jaworzno Jaworzna Jaworznie
Słupsk Słupska Słupsku
Jastrzębie-Zdrój Jastrzębia-Zdroju Jastrzębiu-Zdroju
Nowy_Sącz Nowego_Sącza Nowym_Sączu
Jelenia_Góra Jeleniej_Góry Jeleniej_Górze
Siedlce Siedlec Siedlcach
Mysłowice Mysłowic Mysłowicach
Konin Konina Koninie
Piła Piły Pile
Piotrków_Trybunalski Piotrkowa_Trybunalskiego Piotrkowie_Trybunalskim
Lubin Lubina Lubinie
Inowrocław Inowrocławia Inowrocławiu
Ostrów_Wielkopolski Ostrowa_Wielkopolskiego Ostrowie_Wielkopolskim
Suwałki Suwałk Suwałkach
Gniezno Gniezna Gnieźnie
Stargard Stargardu Stargardzie
Ostrowiec_Świętokrzyski Ostrowca_Świętokrzyskiego Ostrowcu_Świętokrzyskim
Siemianowice_Śląskie Siemianowic_Śląskich Siemianowicach_Śląskich
Głogów Głogowa Głogowie
Pabianice Pabianic Pabianicach
Leszno Leszna Lesznie
Żory Żor Żorach
Zamość Zamościa Zamościu
Pruszków Pruszkowa Pruszkowie
Łomża Łomży Łomży
Ełk Ełku Ełku
Tarnowskie_Góry Tarnowskich_Gór Tarnowskich_Górach
Tczew Tczewa Tczewie
Chełm Chełma Chełmie
Mielec Mielca Mielcu
Kędzierzyn-Koźle Kędzierzyna-Koźla Kędzierzynie-Koźlu
Przemyśl Przemyśla Przemyślu
Stalowa_Wola Stalowej_Woli Stalowej_Woli
Biała_Podlaska Białej_Podlaskiej Białej_Podlaskiej
Tomaszów_Mazowiecki Tomaszowa_Mazowieckiego Tomaszowie_Mazowieckim
Bełchatów Bełchatowa Bełchatowie
Świdnica Świdnicy Świdnicy
Będzin Będzina Będzinie
Zgierz Zgierza Zgierzu
Piekary_Śląskie Piekar_Śląskich Piekarach_Śląskich
Racibórz Raciborza Raciborzu
Legionowo Legionowa Legionowie
Ostrołęka Ostrołęki Ostrołęce
Świętochłowice Świętochłowic Świętochłowicach
Wejherowo Wejherowa Wejherowie
Zawiercie Zawiercia Zawierciu
Skierniewice Skierniewic Skierniewicach
Starachowice Starachowic Starachowicach
Wodzisław_Śląski Wodzisławia_Śląskiego Wodzisławiu_Śląskim
Puławy Puław Puławach
Tarnobrzeg Tarnobrzega Tarnobrzegu
Krosno Krosna Krośnie
Kołobrzeg Kołobrzegu Kołobrzegu
Sopot Sopotu Sopocie
Zakopane Zakopanego Zakopanem
Karpacz Karpacza Karpaczu
Cieszyn Cieszyna Cieszynie
Pszczyna Pszczyny Pszczynie
Mikołów Mikołowa Mikołowie
Knurów Knurowa Knurowie
Pszów Pszowa Pszowie
Rydułtowy Rydułtów Rydułtowach
Radlin Radlina Radlinie
Lubliniec Lublińca Lublińcu
Kłobuck Kłobucka Kłobucku
Myszków Myszkowa Myszkowie
Żywiec Żywca Żywcu
Ustroń Ustronia Ustroniu
Wisła Wisły Wiśle
Szczyrk Szczyrku Szczyrku
Pyskowice Pyskowic Pyskowicach
Czeladź Czeladzi Czeladzi
Wieliczka Wieliczki Wieliczce
Oświęcim Oświęcimia Oświęcimiu
Chrzanów Chrzanowa Chrzanowie
Olkusz Olkusza Olkuszu
Nowy_Targ Nowego_Targu Nowym_Targu
Sandomierz Sandomierza Sandomierzu
Sanok Sanoka Sanoku
Busko-Zdrój Buska-Zdroju Busku-Zdroju
Kazimierz_Dolny Kazimierza_Dolnego Kazimierzu_Dolnym
Nałęczów Nałęczowa Nałęczowie
Mikołajki Mikołajek Mikołajkach
Giżycko Giżycka Giżycku
Augustów Augustowa Augustowie
Ciechocinek Ciechocinka Ciechocinku
Jachranka Jachranki Jachrance
Serock Serocka Serocku
Ożarów_Mazowiecki Ożarowa_Mazowieckiego Ożarowie_Mazowieckim
Polanica-Zdrój Polanicy-Zdroju Polanicy-Zdroju
Kudowa-Zdrój Kudowy-Zdroju Kudowie-Zdroju
Krynica-Zdrój Krynicy-Zdroju Krynicy-Zdroju
Rabka-Zdrój Rabki-Zdroju Rabce-Zdroju
Szklarska_Poręba Szklarskiej_Poręby Szklarskiej_Porębie
Brzeg Brzegu Brzegu
Nysa Nysy Nysie
Kluczbork Kluczborka Kluczborku
Strzelce_Opolskie Strzelec_Opolskich Strzelcach_Opolskich
Wadowice Wadowic Wadowicach
Bochnia Bochni Bochni
Dębica Dębicy Dębicy
Łódź Łodzi Łodzi
Kutno Kutna Kutnie
Sieradz Sieradza Sieradzu
Łowicz Łowicza Łowiczu
Ciechanów Ciechanowa Ciechanowie
Mińsk_Mazowiecki Mińska_Mazowieckiego Mińsku_Mazowieckim
Września Wrześni Wrześni
Swarzędz Swarzędza Swarzędzu
Międzyzdroje Międzyzdrojów Międzyzdrojach
Świnoujście Świnoujścia Świnoujściu
Bolesławiec Bolesławca Bolesławcu
Oleśnica Oleśnicy Oleśnicy
Dzierżoniów Dzierżoniowa Dzierżoniowie
Kościerzyna Kościerzyny Kościerzynie
Malbork Malborka Malborku
Ostróda Ostródy Ostródzie
Iława Iławy Iławie
Wolbrom Wolbromia Wolbromiu
Jarosław Jarosławia Jarosławiu
Bruksela Brukseli Brukseli
Praga Pragi Pradze
Berlin Berlina Berlinie
Wiedeń Wiednia Wiedniu
Wilno Wilna Wilnie
Lwów Lwowa Lwowie
Ostrawa Ostrawy Ostrawie";

static FORMS: LazyLock<BTreeMap<String, &str>> = LazyLock::new(|| {
    let lines = TOWNS.lines().filter_map(|line| Some((line, line.split(' ').next()?)));
    lines.flat_map(|(line, town)| line.split(' ').map(move |form| (fold(form), town))).collect()
});

/// The town that `words` name, in whichever case; with the number of words that it takes.
pub(crate) fn town(words: &[&str]) -> Option<(String, usize)> {
    let plain: Vec<String> = words
        .iter()
        .take(2)
        .map(|word| fold(word.trim_matches(|c: char| !c.is_alphanumeric())))
        .collect();
    let capital = words.first()?.trim_start_matches(|c: char| !c.is_alphanumeric());
    if !is_capital(capital) {
        return None;
    }
    for count in [2, 1] {
        let Some(name) = plain.get(..count).map(|words| words.join("_")) else { continue };
        if let Some(nominative) = FORMS.get(&name).filter(|nominative| !nominative.is_empty()) {
            return Some((nominative.replace('_', " "), count));
        }
    }
    None
}

/// A town that is in no list, back from the locative by the commonest endings.
pub(crate) fn guessed(word: &str) -> Option<String> {
    const ENDINGS: [(&str, &str); 10] = [
        ("icach", "ice"),
        ("ycach", "yce"),
        ("owie", "ów"),
        ("owicach", "owice"),
        ("nkach", "nki"),
        ("sku", "sk"),
        ("niu", "ń"),
        ("czu", "cz"),
        ("orzu", "orze"),
        ("rkach", "rki"),
    ];
    ENDINGS.iter().find_map(|(ending, nominative)| {
        word.strip_suffix(ending)
            .filter(|stem| stem.chars().count() > 1)
            .map(|stem| format!("{stem}{nominative}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn towns_are_known_in_their_cases() {
        for (words, expected) in [
            ("Katowicach", Some("Katowice")),
            ("Bielsku-Białej", Some("Bielsko-Biała")),
            ("Dąbrowie Górniczej", Some("Dąbrowa Górnicza")),
            ("Krakowie, ul.", Some("Kraków")),
            ("Gliwice", Some("Gliwice")),
            ("pile", None),
        ] {
            let words: Vec<&str> = words.split(' ').collect();
            assert_eq!(town(&words).map(|(name, _)| name).as_deref(), expected, "{words:?}");
        }
        assert_eq!(guessed("Pawłowicach").as_deref(), Some("Pawłowice"));
    }
}
