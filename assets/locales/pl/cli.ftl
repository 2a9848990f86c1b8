# Wiersz poleceń „obrady”. Nazw poleceń i opcji się nie tłumaczy.
cli-about = Obrady: biuro kongresowe w jednym pliku.
cli-after-help =
    Bez --file używany jest plik domyślny, ten sam co w oknie programu.
    Kody wyjścia: 0 – zrobione, 1 – są problemy (check, --dry-run), 2 – błędne użycie, 3 – nie udało się,
    4 – nic nie wczytano, bo każdy wiersz czeka na poprawienie (import).
cli-heading-usage = Użycie:
cli-heading-commands = Polecenia
cli-heading-options = Opcje
cli-heading-arguments = Argumenty
cli-value-file = PLIK
cli-value-event = WYDARZENIE
cli-value-session = SESJA
cli-value-title = NAZWA
cli-value-person = OSOBA
cli-error = błąd:
cli-hint = wskazówka:

cli-usage = obrady [--file PLIK] [--event WYDARZENIE] [--lang pl|en] [--json] POLECENIE
cli-usage-new = obrady new [--file PLIK] [--title NAZWA]
cli-usage-copy-event = obrady copy-event [--event WYDARZENIE] [--title NAZWA] [--first-day YYYY-MM-DD]
cli-usage-import = obrady import PLIK [--as announcement|schedule|calendar|sessions|grid|cards|people|registrations|archive] [--event WYDARZENIE] [--title NAZWA] [--new-event] [--overwrite] [--remove-gone] [--map PLIK] [--bad PLIK] [--dry-run]
cli-usage-list = obrady list events|sessions|people|rooms|tracks|organisations|registrations|numbers|changes|versions|layouts [--duplicates] [--where FILTR] [--event WYDARZENIE]
cli-usage-move = obrady move SESJA [--day YYYY-MM-DD] [--at HH:MM] [--minutes N] [--room NAZWA] [--push room|day] [--event WYDARZENIE]
cli-usage-merge-people = obrady merge-people OSOBA OSOBA…
cli-usage-export = obrady export schedule-xml|schedule-json|schedule-json2|ics|json-ld|html|announcement|cards|sessions|people|archive|participants -o PLIK [--layout NAZWA] [--where FILTR] [--event WYDARZENIE]
cli-usage-print = obrady print WYDRUK -o PLIK [--set NAZWA=WARTOŚĆ] [--event WYDARZENIE]
cli-usage-check = obrady check [--event WYDARZENIE]
cli-usage-undo = obrady undo
cli-usage-redo = obrady redo
cli-usage-history = obrady history [--limit N]
cli-usage-info = obrady info
cli-usage-backup = obrady backup -o PLIK
cli-usage-verify = obrady verify

cli-task-new = Tworzy nowy plik.
cli-task-copy-event = Tworzy kolejną edycję wydarzenia: z salami, sesjami i osobami, bez zgłoszeń.
cli-task-import = Wczytuje zaproszenie, program, osoby, zgłoszenia albo archiwum.
cli-task-list = Wypisuje to, co jest w pliku.
cli-task-move = Przenosi sesję; z --push przesuwa też to, co po niej.
cli-task-merge-people = Scala kilka zapisów jednej osoby; da się to cofnąć.
cli-task-export = Zapisuje program w formacie innych programów, stronę WWW, kalendarz, zaproszenie, arkusz lub listę uczestników.
cli-task-print = Zapisuje jako PDF do druku program, plakat, listy, identyfikatory, zaświadczenia i wszystko inne, co idzie na papier.
cli-task-check = Szuka kolizji w programie.
cli-task-undo = Cofa ostatnią zmianę.
cli-task-redo = Ponawia cofniętą zmianę.
cli-task-history = Wypisuje ostatnie zmiany.
cli-task-info = Mówi, co jest w pliku.
cli-task-backup = Zapisuje całą kopię pliku.
cli-task-verify = Sprawdza, czy plik nie jest uszkodzony.

cli-help-file = Plik Obrad; bez tej opcji plik domyślny
cli-help-event = Wydarzenie: nazwa, jej część albo identyfikator; zbędne, gdy jest tylko jedno
cli-help-lang = Język odpowiedzi i wydruków; bez tej opcji język systemu
cli-help-json = Odpowiedź dla programów: tablica obiektów JSON
cli-help-help = Pokazuje tę pomoc
cli-help-version = Pokazuje wersję
cli-help-new-title = Nazwa pierwszego wydarzenia
cli-help-copy-title = Nazwa kolejnej edycji; bez tej opcji jak dotąd, z następnym rokiem i numerem
cli-help-first-day = Pierwszy dzień; bez tej opcji ten sam dzień tygodnia za rok
cli-help-import-path = Zaproszenie (.txt, .md, .html, .docx), program (.xml, .json, .ics, .xlsx, .ods, .csv), osoby (.vcf, .xlsx, .csv), zgłoszenia (.csv) lub archiwum (.json); „-” czyta tekst ze standardowego wejścia
cli-help-import-title = Nazwa wydarzenia zamiast tej z tekstu
cli-help-as = Czym jest plik; bez tej opcji decyduje jego treść
cli-help-dry-run = Tylko pokazuje, co zostałoby wczytane
cli-help-list = Co wypisać
cli-help-session = Sesja: tytuł albo identyfikator
cli-help-move-day = Dzień; bez tej opcji ten, co dotąd
cli-help-at = Godzina; bez tej opcji ta, co dotąd
cli-help-minutes = Ile minut trwa
cli-help-move-room = Sala; bez tej opcji ta, co dotąd
cli-help-push = Co przesunąć o tyle, ile trzeba: następne sesje w tej sali albo całego dnia
cli-help-duplicates = Tylko możliwe powtórzenia osób (people) lub instytucji (organisations)
cli-help-where = Tylko zgłoszenia (registrations), które pasują do filtra, np. status=potwierdzone kategoria=VIP e-mail=
cli-value-filter = FILTR
cli-help-merge-keep = Osoba, która zostaje: imię i nazwisko, adres e-mail albo identyfikator
cli-help-merge-others = Zapisy tej samej osoby, które z nią scalić
cli-help-export = Co zapisać
cli-help-print = Co wydrukować
cli-help-output = Dokąd zapisać
cli-help-format = Format; bez tej opcji decyduje rozszerzenie pliku
cli-help-state = Tylko zgłoszenia w tym stanie; bez tej opcji wszystkie oprócz odwołanych
cli-help-paper = Papier programu; bez tej opcji a5
cli-help-without-descriptions = Program bez opisów sesji
cli-help-without-index = Program bez indeksu osób
cli-help-limit = Ile zmian, bez tej opcji 20

cli-unknown-argument = Nieznana opcja „{ $argument }”.
cli-unknown-command = Nieznane polecenie „{ $command }”.
cli-no-command = Brakuje polecenia.
cli-missing-argument = Brakuje: { $argument }.
cli-missing-value = Po „{ $argument }” brakuje wartości.
cli-bad-value = „{ $value }” nie pasuje do „{ $argument }”.
cli-argument-twice = „{ $argument }” nie może się powtarzać.
cli-arguments-conflict = „{ $argument }” i „{ $other }” się wykluczają.
cli-hint-arguments-conflict = Podaj tylko jedną z tych opcji.
cli-option-unfit = „{ $what }” nie zna opcji „{ $argument }”.
cli-hint-option-unfit = Tę opcję mają: { $formats }.
cli-ending-unfit = „{ $what }” nie zapisuje plików .{ $ending }, a taką końcówkę ma „{ $path }”.
cli-hint-ending = Możliwe końcówki: { $endings }.
cli-bad-arguments = Nie wiadomo, co zrobić z tymi argumentami.
cli-hint-suggested = Może chodziło o { $suggested }?
cli-hint-values = Możliwe wartości: { $values }.
cli-hint-help = Polecenie „obrady --help” pokazuje wszystkie możliwości.
cli-no-event = W pliku nie ma jeszcze wydarzenia.
cli-hint-no-event = Utwórz je: obrady import zaproszenie.txt
cli-several-events = W pliku jest kilka wydarzeń.
cli-unknown-event = Nie ma wydarzenia „{ $event }”.
cli-ambiguous-event = „{ $event }” pasuje do kilku wydarzeń.
cli-hint-events = Wybierz jedno opcją --event: { $events }.
cli-no-title = W tekście nie ma nazwy wydarzenia.
cli-hint-title = Podaj ją opcją --title.
cli-hint-first-day = Podaj pierwszy dzień, na przykład --first-day 2027-06-07.
cli-unknown-session = Nie ma sesji „{ $session }”.
cli-ambiguous-session = Jest kilka sesji „{ $session }”.
cli-hint-session = Podaj cały tytuł albo identyfikator; „obrady list sessions --json” wypisuje wszystkie.
cli-hint-move = Dzień zapisz jak 2027-06-07, godzinę jak 10:30.
cli-unknown-format = Z nazwy „{ $path }” nie wynika format.
cli-hint-format = Użyj nazwy z jedną z końcówek: { $endings }, albo opcji --format.

cli-quoted = „{ $text }”
cli-level-warning = uwaga:
cli-none = Nic tu nie ma.
cli-unscheduled = bez terminu
cli-organiser = organizator
cli-co-organiser = współorganizator
cli-partner = partner
cli-patron = patron
cli-media-patron = patron medialny

cli-column-when = Kiedy
cli-column-room = Sala
cli-column-kind = Rodzaj
cli-column-title = Tytuł
cli-column-people = Osoby
cli-column-dates = Data
cli-column-venue = Miejsce
cli-column-name = Nazwa
cli-column-person = Nazwisko i imię
cli-column-role = Rola
cli-column-website = Strona
cli-column-places-on-site = Miejsca na sali
cli-column-places-online = Miejsca online
cli-column-who = Kto
cli-column-change = Zmiana
cli-column-row = Wiersz

cli-made = Utworzono plik { $path }
cli-moved = Przeniesiono „{ $title }”: { $when }
cli-event-copied = { $count ->
    [one] Utworzono „{ $title }” ({ $days }, { $count } sesja).
    [few] Utworzono „{ $title }” ({ $days }, { $count } sesje).
   *[many] Utworzono „{ $title }” ({ $days }, { $count } sesji).
}
cli-imported = { $count ->
    [one] Wczytano { $count } sesję: „{ $title }”.
    [few] Wczytano { $count } sesje: „{ $title }”.
   *[many] Wczytano { $count } sesji: „{ $title }”.
}
cli-left-over = niewykorzystane:
cli-taken = { $count ->
    [one] Dodano { $count } zgłoszenie.
    [few] Dodano { $count } zgłoszenia.
   *[many] Dodano { $count } zgłoszeń.
}
cli-taken-known = { $count ->
    [one] { $count } osoba była już zgłoszona; jej zgłoszenie pozostało bez zmian.
    [few] { $count } osoby były już zgłoszone; ich zgłoszenia pozostały bez zmian.
   *[many] { $count } osób było już zgłoszonych; ich zgłoszenia pozostały bez zmian.
}
cli-questions = Kolumny wczytywane jako odpowiedzi: { $questions }.
cli-exported = { $count ->
    [one] Zapisano listę ({ $count } osoba): { $path }
    [few] Zapisano listę ({ $count } osoby): { $path }
   *[many] Zapisano listę ({ $count } osób): { $path }
}
cli-printed = Zapisano wydruk: { $path }
# Po wymienieniu pierwszych skróconych tekstów.
cli-more-cut = { $count ->
    [one] Skrócono jeszcze { $count } tekst.
    [few] Skrócono jeszcze { $count } teksty.
   *[many] Skrócono jeszcze { $count } tekstów.
} Wszystkie wymienia podgląd wydruku w oknie programu.
cli-undone = Cofnięto: { $what }
cli-redone = Ponowiono: { $what }
cli-nothing-to-undo = Nie ma czego cofnąć.
cli-nothing-to-redo = Nie ma czego ponowić.
cli-copied = Zapisano kopię: { $path }
cli-whole = Plik { $path } jest w porządku.
cli-info-path = Plik
cli-info-size = Rozmiar
cli-kilobytes = { $count } kB
cli-info-events = Wydarzenia
cli-info-sessions = Sesje
cli-info-people = Osoby
cli-info-registrations = Zgłoszenia
cli-info-undo = Do cofnięcia
cli-info-redo = Do ponowienia
cli-info-version = Wersja programu

# Co dalej, gdy wyjście z błędu jest w wierszu poleceń inne niż w oknie (kody z errors.ftl)
cli-hint-not-obrady = Pliki Obrad mają na końcu nazwy „.obrady”. Zaproszenie lub tabelę zgłoszeń wczytasz tak: obrady import PLIK
cli-hint-gone = Jeśli usunięto to przez pomyłkę, cofnij usunięcie: obrady undo
cli-hint-document-damaged = Otwórz go w edytorze i zapisz ponownie albo zapisz sam tekst jako .txt i wczytaj ten plik.
cli-hint-document-too-large = Zapisz z niego sam tekst programu jako .txt i wczytaj ten plik.
cli-hint-document-old-word = Otwórz go w Wordzie albo LibreOffice, zapisz jako .docx i wczytaj ten plik.
cli-hint-document-pdf = Otwórz PDF, skopiuj tekst, zapisz go jako .txt i wczytaj ten plik.
cli-hint-document-workbook = Wczytaj go bez „--as announcement”: Obrady odczytają z arkusza program albo osoby.
cli-hint-document-protected = Zapisz go bez hasła albo zapisz sam tekst jako .txt i wczytaj ten plik.
cli-hint-document-unknown = Obrady czytają pliki .docx, .txt, .md i .html.
cli-hint-text-empty = Wczytaj plik, w którym jest tekst zaproszenia lub programu.

cli-help-new-event = Tworzy nowe wydarzenie, nawet jeśli ten program był już wczytany
cli-help-overwrite = W sporze z tym, co zmieniono tutaj, wygrywa plik
cli-help-remove-gone = Usuwa sesje, których w pliku już nie ma
cli-help-day = Kalendarz jednego dnia
cli-help-room = Kalendarz jednej sali
cli-help-track = Kalendarz jednej ścieżki
cli-help-person = Kalendarz jednej osoby
cli-help-columns = Kolumny arkusza, na przykład day,start,title; bez tej opcji wszystkie
cli-unknown-part = Nie ma tu „{ $asked }”.
cli-published = Zapisano: { $path }
cli-archived = { $sessions ->
    [one] „{ $title }”: { $sessions } sesja, zgłoszenia: { $registrations }
    [few] „{ $title }”: { $sessions } sesje, zgłoszenia: { $registrations }
   *[many] „{ $title }”: { $sessions } sesji, zgłoszenia: { $registrations }
}
cli-people-taken = { $count ->
    [one] Dodano { $count } osobę; uzupełniono: { $changed }.
    [few] Dodano { $count } osoby; uzupełniono: { $changed }.
   *[many] Dodano { $count } osób; uzupełniono: { $changed }.
}
cli-programme-taken = „{ $title }”: dodano { $added }, zmieniono { $changed }, usunięto { $removed }.
cli-event-facts = Dane wydarzenia: { $count ->
    [one] { $count } zmiana
    [few] { $count } zmiany
   *[many] { $count } zmian
}.
cli-people-changed = Osoby ze zmienionymi danymi: { $count }.
cli-new-people = Nowe osoby: { $count }.
cli-new-rooms = Nowe sale: { $count }.
cli-into-new = Nowe wydarzenie.
cli-into-known = { $count ->
    [one] To wydarzenie jest już w pliku; bez zmian pozostaje { $count } sesja.
    [few] To wydarzenie jest już w pliku; bez zmian pozostają { $count } sesje.
   *[many] To wydarzenie jest już w pliku; bez zmian pozostaje { $count } sesji.
}
cli-fate-new = nowa:
cli-fate-changed = zmieniona:
cli-fate-deleted = usunięta tutaj:
cli-fate-gone = nie ma jej w pliku:
cli-edited-here = (zmienione tutaj, zostaje)
cli-other-here = (zostaje to, co jest tutaj)
cli-stay-deleted = { $count ->
    [one] { $count } sesja usunięta tutaj nadal jest w pliku; pozostaje usunięta (przywraca ją --overwrite).
    [few] { $count } sesje usunięte tutaj nadal są w pliku; pozostają usunięte (przywraca je --overwrite).
   *[many] { $count } sesji usuniętych tutaj nadal jest w pliku; pozostają usunięte (przywraca je --overwrite).
}
cli-line = wiersz { $line }

cli-value-text = TEKST
cli-value-signer = OSOBA;FUNKCJA;OBRAZ
cli-value-version = WERSJA
cli-usage-version = obrady version NAZWA [--note TEKST] [--publish] [--event WYDARZENIE]
cli-usage-compare = obrady compare [--since WERSJA] [--to WERSJA] [--event WYDARZENIE]
cli-task-version = Zachowuje program takim, jaki jest teraz, jako wersję.
cli-task-compare = Mówi, co się zmieniło od wersji, tekstem do maila.
cli-help-version-name = Nazwa wersji, na przykład 1.0
cli-help-note = Notatka o wersji
cli-help-publish = Wersja jest opublikowana: strona z programem pokaże, co się od niej zmieniło
cli-help-since = Od której wersji; bez tej opcji od opublikowanej ostatnio
cli-help-to = Do której wersji; bez tej opcji do stanu obecnego
cli-version-made = Utworzono wersję „{ $name }”.
cli-no-version = Nie ma jeszcze żadnej wersji programu.
cli-hint-no-version = Utwórz ją: obrady version 1.0
cli-column-id = Identyfikator
cli-column-reason = Dlaczego
cli-no-duplicates = Nie ma możliwych powtórzeń.
cli-no-duplicates-of = Powtórzeń można szukać tylko wśród osób i instytucji.
cli-hint-duplicates = Listę z identyfikatorami pokazuje: obrady list people --duplicates
cli-no-filter-of = Filtrować można tylko zgłoszenia.
cli-hint-where = Napisz na przykład: obrady list registrations --where { "\"" }status=potwierdzone kategoria=VIP{ "\"" }
cli-unknown-person = Nie ma osoby „{ $person }”.
cli-ambiguous-person = „{ $person }” pasuje do kilku osób.
cli-merge-alone = Nie ma z kim scalić tej osoby.
cli-merged = { $count ->
    [one] Scalono { $count } zapis: { $name }.
    [few] Scalono { $count } zapisy: { $name }.
   *[many] Scalono { $count } zapisów: { $name }.
}
cli-value-choice = NAZWA=WARTOŚĆ
cli-help-set = Ustawienie wydruku, np. --set cut-marks=true; można podać kilka. Nieznana nazwa (--set help=1) wypisuje wszystkie. Treść zaświadczenia (--set text=…) uzupełniają pola w klamrach, np. {"{osoba}"}: osoba, funkcja, instytucja, kategoria, wydarzenie, termin, miejsce, rola, sesje, godziny, numer, data
cli-help-preset = Zapisane ustawienia wydruku o tej nazwie
cli-help-who = Dla kogo: zgłoszeni, występujący albo wszyscy; koperty i etykiety także dla instytucji biorących udział albo wszystkich, których adres jest znany
cli-help-print-session = Tylko osoby z tej sesji albo tylko ta sesja
cli-help-print-day = Tylko ten dzień
cli-help-print-category = Tylko zgłoszenia tej kategorii
cli-help-print-per = Osobna lista obecności dla wydarzenia, każdego dnia, sesji lub kategorii
cli-help-print-person = Tylko ta osoba: imię i nazwisko, adres e-mail albo identyfikator; można podać kilka
cli-help-unprinted = Tylko osoby, których identyfikatora jeszcze nie drukowano
cli-help-sender = Nadawca na kopertach i etykietach; wiersze oddziela \n
cli-help-contacts = Kontakt do biura w programach osobistych; wiersze oddziela \n
cli-help-hours = Czas trwania na zaświadczeniach, np. „8 godzin”
cli-help-signer = Podpis pod zaświadczeniem, np. „Jan Lis;prezes” albo „Jan Lis;prezes;podpis.png”; można podać kilka razy
cli-help-gathering = Zeszyt z osobno składanych części po tyle arkuszy
cli-help-thickness = Grubość papieru w milimetrach: o tyle strony zeszytu przesuwają się ku grzbietowi
cli-help-pages = Tylko te strony
cli-help-booklet = Strony w kolejności do złożenia w zeszyt
cli-help-duplex = Druk dwustronny zeszytu: obrót wzdłuż krótszej albo dłuższej krawędzi
cli-help-bleed = Spad 3 mm
cli-help-marks = Znaczniki cięcia i złożenia
cli-help-tiles = Duże strony w częściach do sklejenia, na arkuszach A4 albo A3
cli-hint-known-parts = Do wyboru: { $known }.
cli-hint-spelling = Sprawdź pisownię.
