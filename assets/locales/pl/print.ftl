# Druk: wybór i podgląd
screen-print = Druk
action-print = Drukuj…
print-product = Co drukować
print-programme = Program
print-participants = Lista uczestników
print-participants-text = Alfabetycznie, z instytucją i statusem
print-paper = Papier
print-paper-a4 = A4
print-paper-a5 = A5
print-language = Język
print-language-pl = Polski
print-language-en = English
print-state = Zgłoszenia
print-state-all = Wszyscy oprócz odwołanych
print-descriptions = Opisy sesji
print-index = Indeks osób
print-options = Zawartość
print-save = Zapisz PDF…
print-saved = Zapisano: { $name }
saved-open = Otwórz
saved-open-folder = Otwórz folder

print-preview = Podgląd wydruku
print-page = Strona { $page } z { $pages }
print-page-number = Numer strony
print-of = z { $pages }
print-before = Poprzednia strona
print-after = Następna strona
print-spread-double = Dwie strony obok siebie
print-zoom = Powiększenie
print-zoom-out = Pomniejsz podgląd
print-zoom-in = Powiększ podgląd
print-zoom-width = Szerokość okna
print-zoom-page = Cała strona
print-zoom-percent = { $percent } %
print-busy = Przygotowywanie stron…
print-ready = { $count ->
    [one] Gotowe: { $count } strona
    [few] Gotowe: { $count } strony
   *[many] Gotowe: { $count } stron
}
print-failed = Nie udało się przygotować wydruku
print-nothing = Nie ma czego drukować
print-nothing-addressed = Żadna instytucja nie ma jeszcze adresu. Wpisz go w jej formularzu.
print-warnings = { $count ->
    [one] Do sprawdzenia: { $count } miejsce
    [few] Do sprawdzenia: { $count } miejsca
   *[many] Do sprawdzenia: { $count } miejsc
}
print-missing-letter = Strona { $page }: zamiast „{ $letter }” w „{ $text }” wydrukuje się pusta ramka. Zastąp ten znak innym.
print-programme-text = Książka z okładką, spisem treści, sesjami i osobami albo składana ulotka
print-poster = Plakat
print-poster-text = Harmonogram na jednej dużej stronie
print-sign-in = Lista obecności
print-sign-in-text = Z miejscem na podpis i pustymi wierszami
print-badges = Identyfikatory
print-badges-text = Na gotowe arkusze albo do pocięcia, z kodem na wejście
print-certificates = Zaświadczenia
print-certificates-text = Dla uczestników i występujących, z Twoją treścią
print-table-tents = Wizytówki na stół
print-table-tents-text = Nazwiska na stół prezydialny, do złożenia
print-door-signs = Tabliczki na drzwi
print-door-signs-text = Program dnia każdej sali
print-session-cards = Karty sesji
print-session-cards-text = Dla prowadzących: kto, kiedy, gdzie i miejsce na notatki
print-personal-programmes = Programy osobiste
print-personal-programmes-text = Dla każdej osoby: gdzie i kiedy występuje
print-envelopes = Koperty
print-envelopes-text = Adresat i nadawca na kopertach C6, DL, C5 i C4
print-labels = Etykiety adresowe
print-labels-text = Na arkusze samoprzylepne A4
print-paper-a0 = A0
print-paper-a1 = A1
print-paper-a2 = A2
print-paper-a3 = A3
print-paper-a6 = A6
print-paper-leaflet = Ulotka
print-paper-single = Każdy na osobnej stronie
print-languages = Wersje językowe
print-languages-one = Jeden język
print-languages-side-by-side = Oba obok siebie
print-languages-one-after-other = Oba po kolei
print-parallel = Sesje równoległe
print-parallel-in-order = Po kolei
print-parallel-side-by-side = Obok siebie
print-cover = Okładka
print-contents = Spis treści
print-welcome = Słowo wstępne
print-glance = Program w skrócie
print-details = Program szczegółowy
print-people = Osoby
print-plans = Plany i mapy
print-supporters = Organizatorzy i partnerzy
print-code = Kod QR strony wydarzenia
print-notes = Strony na notatki
print-across = Poziomo
print-days = Dni
print-days-one-page-each = Każdy na osobnej stronie
print-days-all = Wszystkie na jednej stronie
print-rooms-across = Sale w kolumnach
print-tracks = Ścieżki w kolorach
print-logo = Logo
print-sign-in-numbers = Liczba porządkowa
print-offices = Stanowiska
print-organisations = Instytucje
print-categories = Kategorie
print-codes = Kody
print-badges-codes = Kod QR na wejście
print-first-number = Pierwszy numer
print-blank-rows = Puste wiersze
print-row-height = Wysokość wiersza (mm)
print-size = Rozmiar
print-size-a4 = A4
print-size-a5 = A5
print-size-a6 = A6
print-size-a6-across = A6 poziomo
print-size-a7 = A7
print-size-a7-across = A7 poziomo
print-size-own = Własny
print-size-dl = DL
print-size-c4 = C4
print-size-c5 = C5
print-size-c6 = C6
print-width = Szerokość (mm)
print-height = Wysokość (mm)
print-sides = Strony
print-sides-one-side = Tylko przód
print-sides-fold-over = Do złożenia na pół
print-sides-duplex = Przód i tył, druk dwustronny
print-back = Na odwrocie
print-back-own-programme = Program tej osoby
print-back-glance = Program w skrócie
print-back-front = To samo co z przodu
print-back-nothing = Nic
print-flip = Obrót kartki
print-value-short-edge = Wzdłuż krótszej krawędzi
print-value-long-edge = Wzdłuż dłuższej krawędzi
print-badges-name = Większymi literami
print-name-even = Imię i nazwisko tak samo
print-name-given-larger = Imię
print-name-family-larger = Nazwisko
print-start = Pierwsze wolne pole
print-gap = Odstęp (mm)
print-cut-marks = Linie cięcia
print-titles = Tytuły naukowe
print-attendance = Forma udziału
print-event = Nazwa wydarzenia
print-certificates-kind = Rodzaj
print-kind-participant = Dla uczestników
print-kind-speaker = Dla występujących
print-border = Obramowanie
print-border-double = Podwójna linia
print-border-line = Linia
print-border-band = Kolorowy pas
print-border-none = Bez obramowania
print-heading = Własny nagłówek
print-text = Własna treść
print-text-hint = Puste pole: drukujemy gotową treść. W klamrach, np. {"{osoba}"}: osoba, funkcja, instytucja, kategoria, wydarzenie, termin, miejsce, rola, sesje, godziny, numer, data
print-number = Numer
print-date = Data wystawienia
print-fold = Składanie
print-fold-half = Na pół
print-fold-thirds = Na trzy
print-kinds = Rodzaj sesji
print-about = Stanowiska i instytucje
print-lines = Linie na notatki
print-rooms = Sale
print-roles = Role
print-contacts = Kontakt do biura
print-sender = Nadawca
print-sheet = Arkusz etykiet
print-sheet-own = Własne wymiary
print-columns = Kolumny
print-rows = Wiersze
print-left = Lewy margines (mm)
print-top = Górny margines (mm)
print-gap-across = Odstęp w poziomie (mm)
print-gap-down = Odstęp w pionie (mm)
print-who = Dla kogo
print-who-registered = Zgłoszeni
print-who-speakers = Występujący
print-who-everybody = Zgłoszeni i występujący
print-who-organisations = Instytucje biorące udział
print-who-every-organisation = Wszystkie instytucje z adresem
print-per = Listy
print-per-event = Jedna na całe wydarzenie
print-per-day = Osobna na każdy dzień
print-per-session = Osobna na każdą sesję z zapisami
print-per-category = Osobna na każdą kategorię
print-day = Dzień
print-day-all = Wszystkie dni
print-session = Sesja
print-session-all = Wszystkie
print-category = Kategoria
print-category-all = Wszystkie
print-state-standing = Potwierdzone i oczekujące
print-unprinted = Tylko jeszcze niedrukowane
print-badges-printed =
    { $count ->
        [one] Wydrukowano już { $count } identyfikator.
        [few] Wydrukowano już { $count } identyfikatory.
       *[other] Wydrukowano już { $count } identyfikatorów.
    }
print-badges-forget = Uznaj za niedrukowane
print-badges-forgotten = Identyfikatory znów liczą się jako niedrukowane
print-named = Tylko te osoby
print-named-add = Imię lub nazwisko
print-named-remove = Usuń z wyboru: { $name }
print-named-nothing = Nikt się tak nie nazywa
print-hours = Czas trwania, np. „8 godzin”
print-signers = Podpisy
print-signer-name = Imię i nazwisko
print-signer-office = Funkcja
print-sender-lines = Adres nadawcy
print-contact-lines = Kontakt do biura
print-tiles = Podział na arkusze
print-tiles-none = Bez podziału
print-tiles-a4 = Do sklejenia z arkuszy A4
print-tiles-a3 = Do sklejenia z arkuszy A3
print-finish = Druk
print-booklet = Zeszyt do złożenia
print-duplex = Druk dwustronny
print-bleed = Spad 3 mm
print-marks = Znaczniki cięcia
print-from = Od strony
print-to = Do strony
print-print = Drukuj…
print-given = PDF otwiera się w domyślnym programie. Wydrukuj go stamtąd.
print-presets = Zapisane ustawienia
print-preset-keep = Zapisz ustawienia
print-preset-name = Nazwa ustawień
print-preset-save = Zapisz
print-house = Wygląd wydruków
print-house-short = Wygląd
print-house-text = Kolor, krój pisma i logo obowiązują na wszystkich wydrukach z tego pliku. Marginesy dotyczą programów i list, a układ tylko programu.
print-house-name = Nazwa organizacji
print-accent = Kolor wyróżnienia
print-typeface = Krój pisma
print-typeface-source = Source Serif i Source Sans
print-typeface-alegreya = Alegreya
print-typeface-lato = Lato
print-density = Układ
print-density-airy = Przestronny
print-density-dense = Zwarty
print-margins = Marginesy
print-margins-narrow = Wąskie
print-margins-usual = Zwykłe
print-margins-wide = Szerokie
print-paper-extras = Dodatki do wydruków
print-paper-extras-short = Dodatki
print-event-logo = Logo wydarzenia
print-event-logo-pick = Wybierz logo wydarzenia…
print-welcome-words = Słowo wstępne
print-welcome-words-en = Słowo wstępne po angielsku
print-plan-pages = Plany i mapy
print-plan-none = Dodaj plan budynku albo mapkę dojazdu. Każdy obraz dostanie w programie własną stronę.
print-plan-add = Dodaj plan…
print-plan-new = Plan
print-plan-title = Tytuł planu
print-plan-title-en = Tytuł po angielsku
print-signer = Podpis { $number }
print-plan-up = Przesuń wyżej: { $title }
print-plan-delete = Usuń: { $title }
print-preset-kept = Zapisano ustawienia „{ $name }”.
print-preset-deleted = Usunięto ustawienia „{ $name }”.
print-preset-delete = Usuń ustawienia „{ $name }”
print-cut-short = Za długi tekst skrócono: „{ $text }”.
print-unknown-placeholder = Nieznane pole w treści: „{ $placeholder }”.
print-no-address = { $count ->
    [one] { $count } list nie ma adresu: { $text }. Wpisz go w formularzu instytucji albo w danych do faktury.
    [few] { $count } listy nie mają adresu, pierwszy: { $text }. Wpisz go w formularzu instytucji albo w danych do faktury.
   *[many] { $count } listów nie ma adresu, pierwszy: { $text }. Wpisz go w formularzu instytucji albo w danych do faktury.
}
print-left-out = { $count ->
    [one] Na { $count } sztuce zabrakło miejsca na nadawcę, stanowisko lub instytucję: { $text }. Wybierz większy format.
    [few] Na { $count } sztukach zabrakło miejsca na nadawcę, stanowisko lub instytucję, pierwsza: { $text }. Wybierz większy format.
   *[many] Na { $count } sztukach zabrakło miejsca na nadawcę, stanowisko lub instytucję, pierwsza: { $text }. Wybierz większy format.
}
print-not-speaking = { $count ->
    [one] Bez zaświadczenia dla występujących zostaje { $count } osoba, bo nie ma roli w żadnej sesji: { $text }.
    [few] Bez zaświadczenia dla występujących zostają { $count } osoby, bo nie mają roli w żadnej sesji, pierwsza: { $text }.
   *[many] Bez zaświadczenia dla występujących zostaje { $count } osób, bo nie mają roli w żadnej sesji, pierwsza: { $text }.
}
print-not-printed = { $count ->
    [one] { $count } adres się nie zmieścił i nie został wydrukowany: { $text }. Skróć go albo wybierz większy format.
    [few] { $count } adresy się nie zmieściły i nie zostały wydrukowane, pierwszy: { $text }. Skróć je albo wybierz większy format.
   *[many] { $count } adresów się nie zmieściło i nie zostało wydrukowanych, pierwszy: { $text }. Skróć je albo wybierz większy format.
}
print-column-left-out = Kolumna „{ $column }” nie zmieściła się obok miejsca na podpis. Wybierz większy papier albo mniej kolumn.
print-nameless = Treść zaświadczenia nie mówi, dla kogo ono jest. Dopisz pole {"{"}osoba{"}"}.
print-badges-noted =
    { $count ->
        [one] Odnotowano { $count } wydrukowany identyfikator.
        [few] Odnotowano { $count } wydrukowane identyfikatory.
       *[other] Odnotowano { $count } wydrukowanych identyfikatorów.
    }
print-signature = Dodaj obraz podpisu…
print-signature-other = Inny obraz…
print-signature-remove = Usuń obraz podpisu: { $name }
print-gathering = Arkusze składane razem
print-gathering-all = Wszystkie, jeden zeszyt
print-gathering-sheets = { $count ->
    [one] Po jednym
    [few] Po { $count } arkusze
   *[many] Po { $count } arkuszy
}
print-thickness = Gramatura papieru
print-thickness-0 = Bez przesunięcia stron
print-thickness-10 = Zwykły, 80 g/m²
print-thickness-15 = Grubszy, 120 g/m²
print-thickness-20 = Gruby, 160 g/m²
print-thickness-25 = Karton, 200 g/m²
print-imprint = Stopka redakcyjna
print-imprint-hint = Na przykład redakcja, skład, nakład, wydawca. Wersja i data programu dopisują się same.
