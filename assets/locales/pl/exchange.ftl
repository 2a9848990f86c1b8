# Wymiana: programy, osoby i archiwa z innych programów oraz dla nich
exchange-back = Inny plik
exchange-file = { $name } · { $format }
exchange-review = Sprawdź program
exchange-people-review = Sprawdź osoby
exchange-archive-review = Sprawdź archiwum
exchange-taking = Wczytywanie…
exchange-nothing = (puste)
exchange-line = wiersz { $line }
exchange-registrations-without-event = Ten plik to lista zgłoszeń. Najpierw utwórz lub wybierz wydarzenie, do którego należą.

exchange-format-announcement = zaproszenie
exchange-format-schedule = program (schedule.xml, JSON)
exchange-format-calendar = kalendarz (iCalendar)
exchange-format-sessions = tabela sesji
exchange-format-grid = siatka godzin i sal
exchange-format-cards = wizytówki (vCard)
exchange-format-people = tabela osób
exchange-format-registrations = tabela zgłoszeń
exchange-format-archive = archiwum Obrad

# Dokąd i co
exchange-into = Dokąd wczytać
exchange-into-new = Nowe wydarzenie
exchange-into-event = Do: { $title }
exchange-known = Ten program był już wczytywany do tego wydarzenia. Poniżej jest tylko to, co się różni.
exchange-unchanged = bez zmian: { $count }
exchange-deleted-here = usunięte u nas: { $count }
exchange-new-rooms = nowe sale: { $count }
exchange-new-people = nowe osoby: { $count }
exchange-parts = Części pliku
exchange-same = Wszystko jest już takie jak w pliku
exchange-same-text = Nie ma czego wczytać.

exchange-fate-new = Nowe
exchange-fate-new-about = Tych sesji u nas nie ma. Odznacz te, których nie chcesz.
exchange-fate-changed = Zmienione
exchange-fate-changed-about = Plik mówi o nich co innego niż przedtem. Tego, co poprawiono u nas, plik nie nadpisze bez twojej zgody.
exchange-fate-deleted-here = Usunięte u nas
exchange-fate-deleted-here-about = Są w pliku, ale u nas zostały usunięte. Zaznacz te, które mają wrócić.
exchange-fate-gone = Nie ma już w pliku
exchange-fate-gone-about = Pochodzą z tego pliku, ale już ich w nim nie ma. Zostaną, chyba że zaznaczysz je do usunięcia.
exchange-on-new = Zostanie dodana.
exchange-off-new = Nie zostanie dodana.
exchange-on-changed = Zostanie zaktualizowana.
exchange-off-changed = Pozostanie bez zmian.
exchange-on-deleted-here = Zostanie przywrócona.
exchange-off-deleted-here = Pozostanie usunięta.
exchange-on-gone = Zostanie usunięta.
exchange-off-gone = Pozostanie w programie.
exchange-what-changes = Co się zmienia
exchange-detail = Wybrana sesja
exchange-edited = poprawione u nas
exchange-other-here = u nas inaczej
exchange-here = U nas:
exchange-there = W pliku:
exchange-who-wins = Co ma zostać
exchange-keep-ours = Zostaw nasze
exchange-take-theirs = Weź z pliku
exchange-all-from-file = Weź wszystko z pliku
exchange-elsewhere = Wydarzenie i osoby
exchange-elsewhere-from-file = Weź z pliku także to, co u nas poprawiono
exchange-event = Dane wydarzenia

exchange-count-new = { $count ->
    [one] { $count } nową sesję
    [few] { $count } nowe sesje
   *[many] { $count } nowych sesji
}
exchange-count-changed = { $count ->
    [one] { $count } zmianę
    [few] { $count } zmiany
   *[many] { $count } zmian
}
exchange-count-removed = { $count ->
    [one] { $count } usunięcie
    [few] { $count } usunięcia
   *[many] { $count } usunięć
}
exchange-take = Wczytaj { $what }
exchange-take-elsewhere = Wczytaj dane wydarzenia i osób
exchange-take-nothing = Nie ma czego wczytać
exchange-take-new = { $count ->
    [0] Utwórz wydarzenie bez sesji
    [one] Utwórz wydarzenie: { $count } sesja
    [few] Utwórz wydarzenie: { $count } sesje
   *[many] Utwórz wydarzenie: { $count } sesji
}
exchange-taken-new = { $count ->
    [one] Utworzono wydarzenie „{ $title }”: { $count } sesja
    [few] Utworzono wydarzenie „{ $title }”: { $count } sesje
   *[many] Utworzono wydarzenie „{ $title }”: { $count } sesji
}
exchange-taken = Wczytano { $what } do wydarzenia „{ $title }”
exchange-taken-elsewhere = Wczytano dane do wydarzenia „{ $title }”

# Osoby i archiwa
exchange-people-about = Osoby, które już znamy, nie zostaną dodane drugi raz; uzupełnimy tylko to, czego o nich nie wiadomo.
exchange-people-none = W pliku nie ma osób
exchange-people-take = { $count ->
    [one] Wczytaj { $count } osobę
    [few] Wczytaj { $count } osoby
   *[many] Wczytaj { $count } osób
}
exchange-people-taken = { $count ->
    [one] Dodano { $count } osobę, uzupełniono dane: { $changed }
    [few] Dodano { $count } osoby, uzupełniono dane: { $changed }
   *[many] Dodano { $count } osób, uzupełniono dane: { $changed }
}
exchange-archive-about = Wydarzenia wrócą ze wszystkim, co do nich należy: programem, osobami i zgłoszeniami.
exchange-archive-twice = To wydarzenie już tu jest. Powstanie jego druga kopia.
exchange-archive-take = { $count ->
    [one] Wczytaj { $count } wydarzenie
    [few] Wczytaj { $count } wydarzenia
   *[many] Wczytaj { $count } wydarzeń
}
exchange-archive-taken = { $count ->
    [one] Wczytano { $count } wydarzenie z archiwum
    [few] Wczytano { $count } wydarzenia z archiwum
   *[many] Wczytano { $count } wydarzeń z archiwum
}
exchange-registrations = { $count ->
    [one] { $count } zgłoszenie
    [few] { $count } zgłoszenia
   *[many] { $count } zgłoszeń
}

# Kolumny tabel
exchange-columns = Kolumny
exchange-columns-about = Sprawdź, co jest w której kolumnie. Obrady zapamiętają to dla tabel o takich samych nagłówkach.
exchange-as-table = Odczytaj jako zwykłą tabelę
exchange-rows-are = Każdy wiersz to
exchange-rows-sessions = Wiersz to sesja
exchange-rows-people = Wiersz to osoba
exchange-sheet = Arkusz
exchange-heading-row = Wiersz nagłówków
exchange-sample = Początek tabeli
exchange-column = Kolumna { $column }
exchange-column-holds = Co jest w kolumnie „{ $heading }”
exchange-column-other = (dopisz do notatki)

# Uwagi do pliku, po rodzaju; pełne zdania są w notices.ftl
exchange-notices = Uwagi
exchange-notices-about = Plik został wczytany mimo tych miejsc. Warto na nie spojrzeć; poprawisz je w programie albo w pliku.
exchange-notice-bad-date = Niezrozumiałe daty
exchange-notice-bad-time = Niezrozumiałe godziny
exchange-notice-bad-length = Niezrozumiałe czasy trwania
exchange-notice-long-length = Czas trwania ponad dobę
exchange-notice-date-from-list = Dzień przyjęty z listy
exchange-notice-far-date = Daty spoza wydarzenia
exchange-notice-room-differs = Dwie różne sale
exchange-notice-key-twice = Powtórzone identyfikatory
exchange-notice-key-malformed = Identyfikatory niezgodne z formatem
exchange-notice-person-without-name = Osoby bez nazwiska
exchange-notice-title-missing = Sesje bez tytułu
exchange-notice-language-unknown = Nieznane języki
exchange-notice-zone-unknown = Nieznana strefa czasowa
exchange-notice-zone-missing = Brak strefy czasowej
exchange-notice-zone-left-out = Strefy czasowe, których nie użyto
exchange-notice-word-unknown = Nieznane określenia
exchange-notice-rule-not-followed = Powtórzenia, których nie wczytano
exchange-notice-not-read = Pominięte części pliku
exchange-notice-cell-not-understood = Niezrozumiałe komórki
exchange-notice-text-cut = Skrócone teksty
exchange-notice-broken = Uszkodzone miejsca

# Eksport
screen-export = Eksport
action-export = Eksportuj…
action-import-file = Wczytaj plik…
export-about = Gotowe pliki do wysłania, opublikowania albo zachowania. Słowa, które Obrady dodają od siebie, są w języku okna.
export-save = Zapisz…
export-saved = Zapisano: { $name }
export-guests = Dla uczestników
export-office = Dla biura
export-programs = Dla strony i aplikacji
export-keeping = Do zachowania
export-web-page = Strona WWW programu
export-web-page-text = Jeden plik z całym programem: szukanie, filtry dni, sal i ścieżek. Można go umieścić na swojej stronie albo wysłać.
export-calendar = Kalendarz
export-calendar-text = Sesje do kalendarza w telefonie, Outlooku lub Google (.ics).
export-calendar-of = Co ma być w kalendarzu
export-calendar-of-event = Całość
export-calendar-of-day = Jeden dzień
export-calendar-of-room = Jedna sala
export-calendar-of-track = Jedna ścieżka
export-calendar-of-person = Jedna osoba
export-calendar-which-event = Wydarzenie
export-calendar-which-day = Który dzień
export-calendar-which-room = Która sala
export-calendar-which-track = Która ścieżka
export-calendar-which-person = Która osoba
export-invitation = Zaproszenie
export-invitation-text = Tekst z programem, godzinami i linkiem do zapisów: do poprawienia i rozesłania.
export-invitation-as = Postać zaproszenia
export-cards = Wizytówki osób z programu
export-cards-text = Do książki adresowej w telefonie lub Outlooku (.vcf). Zawierają adresy e-mail i telefony, więc nie publikuj ich.
export-schedule = Program dla aplikacji
export-schedule-text = Dla aplikacji kongresowych i wykonawcy strony. Zapytaj, którego pliku potrzebują; najczęściej schedule.xml.
export-schedule-as = Postać programu
export-json-ld = Dane dla wyszukiwarek
export-json-ld-text = Kod do wklejenia na stronę wydarzenia, dzięki któremu wyszukiwarki pokażą jego datę i miejsce (JSON-LD).
export-archive = Archiwum wydarzenia
export-archive-text = Wszystko w jednym pliku: program, osoby, zgłoszenia. Obrady wczytają je z powrotem. Zawiera dane osobowe.
export-file-archive = Archiwum całego pliku
export-file-archive-text = Wszystkie wydarzenia i wszystkie osoby, także te, które w żadnym nie występują. Wczytane do pustego pliku, da ten sam plik.
export-elsewhere = Listę uczestników i wydruki zapiszesz na ekranach:
export-sheet-sessions = Arkusz sesji
export-sheet-sessions-text = Jedna sesja w wierszu, do pracy w Excelu. Zmieniony arkusz można wczytać z powrotem.
export-sheet-people = Arkusz osób z programu
export-sheet-people-text = Jedna osoba w wierszu, z funkcją i kontaktem.
export-sheet-as = Postać arkusza
export-columns = { $count ->
    [one] { $count } kolumna…
    [few] { $count } kolumny…
   *[many] { $count } kolumn…
}
export-columns-title = Kolumny arkusza
export-columns-about = Zaznacz kolumny, które mają być w arkuszu. Notatki są tylko dla zespołu.
export-columns-usual = Tylko najczęstsze
export-format-invitation-docx = Word (.docx)
export-format-invitation-text = Tekst (.txt)
export-format-invitation-html = Strona (.html)
export-format-invitation-markdown = Markdown (.md)
export-format-schedule-xml = schedule.xml
export-format-schedule-json = schedule.json
export-format-schedule-json2 = schedule.json, wersja 2
sheet-cut-mark = … [Ciąg dalszy się nie zmieścił: komórka arkusza mieści najwyżej 32 767 znaków.]
sheet-cut = { $count ->
    [one] W { $count } komórce zmieścił się tylko początek tekstu, bo komórka arkusza mieści 32 767 znaków. Całość zapisze CSV.
    [few] W { $count } komórkach zmieścił się tylko początek tekstu, bo komórka arkusza mieści 32 767 znaków. Całość zapisze CSV.
   *[many] W { $count } komórkach zmieścił się tylko początek tekstu, bo komórka arkusza mieści 32 767 znaków. Całość zapisze CSV.
}
