# Historia zmian
history-none = Nic jeszcze nie zmieniono
history-none-text = Każda zmiana w pliku trafia tutaj i każdą można cofnąć, także po ponownym uruchomieniu programu.
history-more = Pokaż wcześniejsze
history-search = Szukaj w historii
history-topic = Czego dotyczy
history-topic-any = Wszystko
history-topic-events = Wydarzenie
history-topic-sessions = Sesje
history-topic-rooms = Sale i ścieżki
history-topic-people = Osoby
history-topic-organisations = Instytucje
history-topic-registrations = Zgłoszenia
history-topic-prints = Wydruki
history-topic-versions = Wersje
history-topic-imports = Wczytane pliki
history-topic-backs = Powroty
history-actor = Kto
history-actor-any = Wszyscy
history-actor-unknown = nieznana osoba
history-of = Historia: { $what }
history-of-this = Historia zmian
history-all = Pokaż całą historię
history-nothing = Żadna zmiana nie pasuje do tego, czego szukasz.
history-found = { $count ->
    [one] { $count } zmiana
    [few] { $count } zmiany
   *[many] { $count } zmian
}
history-details = Szczegóły zmiany
history-loading = Odczytywanie…
history-more-things = { $count ->
    [one] i jeszcze { $count } pozycja
    [few] i jeszcze { $count } pozycje
   *[many] i jeszcze { $count } pozycji
}
history-no-fields = Bez szczegółów.
history-field = Pole
history-empty = (puste)
history-from = było
history-to = jest
history-back = Wróć do tego miejsca…
history-back-title = Wrócić do tego miejsca?
history-back-text = { $count ->
    [one] Plik będzie taki jak po tej zmianie. Cofnięta zostanie { $count } późniejsza zmiana. Ten powrót też można cofnąć (Ctrl+Z).
    [few] Plik będzie taki jak po tej zmianie. Cofnięte zostaną { $count } późniejsze zmiany. Ten powrót też można cofnąć (Ctrl+Z).
   *[many] Plik będzie taki jak po tej zmianie. Cofniętych zostanie { $count } późniejszych zmian. Ten powrót też można cofnąć (Ctrl+Z).
}
history-back-do = Wróć
history-back-done = { $count ->
    [one] Cofnięto { $count } zmianę
    [few] Cofnięto { $count } zmiany
   *[many] Cofnięto { $count } zmian
}
history-deed-added = dodano
history-deed-changed = zmieniono
history-deed-deleted = usunięto
history-deed-restored = przywrócono

# Rzeczy, których dotyczą zmiany
history-thing-event = Wydarzenie
history-thing-room = Sala
history-thing-track = Ścieżka
history-thing-session = Sesja
history-thing-person = Osoba
history-thing-organisation = Instytucja
history-thing-affiliation = Funkcja osoby
history-thing-role = Udział w sesji
history-thing-organisation-role = Rola instytucji
history-thing-registration = Zgłoszenie
history-thing-session-room = Dodatkowa sala sesji
history-thing-session-link = Odnośnik sesji
history-thing-picture = Zdjęcie lub logo
history-thing-appearance = Występowanie na wydarzeniu
history-thing-availability = Dostępność
history-thing-acceptance = Zaakceptowana kolizja
history-thing-version = Wersja programu
history-thing-sign-up = Zapis na sesję
history-thing-told-apart = Rozróżnienie podobnych
history-thing-category = Kategoria zgłoszeń
history-thing-field = Pole formularza
history-thing-check-in = Wejście
history-thing-layout = Układ listy
history-thing-saved-filter = Zapisany filtr
history-thing-house-style = Wygląd wydruków
history-thing-event-paper = Dodatki do wydruków
history-thing-plan = Plan
history-thing-preset = Ustawienia wydruku
history-thing-printed-badge = Wydrukowany identyfikator

# Pola, których dotyczą zmiany
history-field-title = Tytuł
history-field-event-title = Nazwa
history-field-person-title = Tytuł przed nazwiskiem
history-field-session-link-title = Nazwa odnośnika
history-field-subtitle = Podtytuł
history-field-acronym = Skrót nazwy
history-field-starts-on = Pierwszy dzień
history-field-ends-on = Ostatni dzień
history-field-zone = Strefa czasowa
history-field-attendance = Forma udziału
history-field-venue = Miejsce
history-field-description = Opis
history-field-website = Strona
history-field-registration-url = Zapisy
history-field-published-on = Data publikacji
history-field-title-en = Tytuł po angielsku
history-field-subtitle-en = Podtytuł po angielsku
history-field-description-en = Opis po angielsku
history-field-opens-at = Początek dnia
history-field-closes-at = Koniec dnia
history-field-changeover = Czas na zmianę sali
history-field-name = Nazwa
history-field-places-on-site = Miejsca na sali
history-field-places-online = Miejsca online
history-field-position = Kolejność
history-field-shared = Kilka sesji naraz
history-field-colour = Kolor
history-field-block-id = Blok
history-field-kind = Rodzaj
history-field-role-kind = Rola
history-field-organisation-role-kind = Rola
history-field-state = Stan
history-field-day = Dzień
history-field-start = Początek
history-field-length = Czas trwania
history-field-room-id = Sala
history-field-track-id = Ścieżka
history-field-places = Miejsca
history-field-note = Notatka
history-field-language = Język
history-field-sign-up = Zapisy na sesję
history-field-locked = Zablokowana
history-field-tags = Etykiety
history-field-given = Imię
history-field-family = Nazwisko
history-field-email = E-mail
history-field-phone = Telefon
history-field-biography = Biogram
history-field-biography-en = Biogram po angielsku
history-field-picture-id = Zdjęcie
history-field-picture-consent = Zgoda na publikację zdjęcia
history-field-logo-id = Logo
history-field-teryt = Kod TERYT
history-field-address = Adres
history-field-office = Stanowisko
history-field-person-id = Osoba
history-field-organisation-id = Instytucja
history-field-session-id = Sesja
history-field-affiliation-id = Funkcja
history-field-registration-id = Zgłoszenie
history-field-registered-at = Data zgłoszenia
history-field-signed-up-at = Data zapisu
history-field-url = Adres
history-field-media-type = Format pliku
history-field-width = Szerokość
history-field-height = Wysokość
history-field-bytes = Plik
history-field-cancelled = Nie przyjedzie
history-field-starts = Od
history-field-ends = Do
history-field-clash = Kolizja
history-field-reason = Powód
history-field-made-at = Utworzona
history-field-published = Opublikowana
history-field-programme = Zachowany program

history-organisation-gmina = Gmina
history-organisation-powiat = Powiat
history-organisation-voivodeship = Województwo
history-organisation-government = Urząd państwowy
history-organisation-association = Stowarzyszenie, związek lub fundacja
history-organisation-science = Nauka i edukacja
history-organisation-company = Firma
history-organisation-media = Media
history-organisation-other = Inna

history-availability-available = może
history-availability-unavailable = nie może
history-availability-wanted = chętnie
history-availability-unwanted = niechętnie
history-field-one-id = Jedna z nich
history-field-other-id = Druga
history-field-event-places-on-site = Limit miejsc na sali
history-field-event-places-online = Limit miejsc online
history-field-registers-until = Koniec zapisów
history-field-moving-up = Lista rezerwowa
history-field-signs-up-until = Koniec zapisów na sesję
history-field-name-en = Nazwa po angielsku
history-field-field-name = Pytanie
history-field-field-kind = Rodzaj odpowiedzi
history-field-number = Numer
history-field-choices = Odpowiedzi do wyboru
history-field-wordings = Treść zgody
history-field-publishes = Zgoda na publikację danych
history-field-answers = Odpowiedzi
history-field-category-id = Kategoria
history-field-diet = Dieta
history-field-accessibility = Dostępność
history-field-interpreter = Tłumaczenie
history-field-invoice-name = Nabywca na fakturze
history-field-invoice-nip = NIP na fakturze
history-field-invoice-address = Adres na fakturze
history-field-source = Źródło
history-field-code = Kod biletu
history-field-at = Kiedy
history-field-desk = Stanowisko wejścia
history-field-despite = Wpuszczono mimo
history-field-audience = Dla kogo
history-field-definition = Zawartość
history-field-accent = Kolor wyróżnienia
history-field-typeface = Krój pisma
history-field-density = Układ
history-field-margins = Marginesy
history-field-welcome = Słowo wstępne
history-field-welcome-en = Słowo wstępne po angielsku
history-field-imprint = Stopka redakcyjna
history-field-product = Wydruk
history-field-options = Ustawienia
history-field-printed-at = Wydrukowano
history-moving-up-asking = po potwierdzeniu
history-moving-up-itself = przesuwa się sama
history-field-kind-text = tekst
history-field-kind-number = liczba
history-field-kind-date = data
history-field-kind-choice = jedna z odpowiedzi
history-field-kind-several = kilka odpowiedzi
history-field-kind-yes-no = tak lub nie
history-field-kind-consent = zgoda
history-audience-internal = wewnętrzny
history-audience-venue = dla obsługi na miejscu
history-audience-public = publiczny
