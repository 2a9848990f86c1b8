# Listy uczestników, które wychodzą z biura.
list-column-organisation-kind = Rodzaj instytucji
list-column-voivodeship = Województwo
list-column-source = Źródło
list-column-checked-in = Wejście
list-column-sessions = Zapisy na sesje
list-column-waits = Lista rezerwowa sesji
list-column-session = Sesja
list-without-category = Bez kategorii
list-without-organisation = Bez instytucji
list-usual-whole = Pełna lista (wewnętrzna)
list-usual-venue = Lista dla obiektu: diety i potrzeby
list-usual-public = Lista publiczna
list-usual-addresses = Adresy e-mail
list-audience-internal = do użytku wewnętrznego
list-audience-venue = dla obiektu
list-paper-nobody = Nikogo nie ma na tej liście

list-export = Lista uczestników
list-title = Lista uczestników
list-layout = Układ
list-layout-unsaved = { $name } – zmieniony
list-keep = Zapisz układ
list-keep-as = Zapisz jako nowy…
list-keep-name = Nazwa układu
list-forget = Usuń układ
list-kept = Zapisano układ „{ $name }”
list-forgotten = Usunięto układ „{ $name }”
list-audience = Dla kogo
list-audience-is-internal = Wewnętrzna
list-audience-is-venue = Dla obiektu
list-audience-is-public = Publiczna
list-audience-text-internal = Zostaje w biurze: może zawierać wszystko.
list-audience-text-venue = Dla recepcji, kuchni i hotelu: bez kontaktów, faktur i uwag.
list-audience-text-public = Tylko osoby, które zgodziły się na publikację, i tylko to, co można ogłosić.
list-columns = Kolumny
list-columns-hint = Przeciągnij albo użyj Alt+↑ i Alt+↓, aby zmienić kolejność. Delete usuwa kolumnę.
list-columns-none = Lista nie ma jeszcze żadnej kolumny
list-column-add = Dodaj kolumnę
list-column-add-choose = Dodaj kolumnę…
list-column-remove = Usuń kolumnę „{ $name }”
list-column-up = Przenieś „{ $name }” wyżej
list-column-down = Przenieś „{ $name }” niżej
list-column-moved = { $name }: miejsce { $place } z { $count }
list-column-barred = nie trafi na listę
list-column-thoughtful = na pewno?
list-sort = Sortowanie
list-sort-descending = Malejąco
list-per = Arkusze
list-per-none = Jeden arkusz
list-per-session = Według sesji
list-per-category = Według kategorii
list-per-organisation = Według instytucji
list-per-state = Według statusu
list-whom = Kto
list-whom-all = Wszystkie osoby
list-whom-shown = Osoby z tabeli ({ $count })
list-whom-chosen = Zaznaczone osoby ({ $count })
list-whom-session = Sesja
list-whom-session-any = Dowolna sesja
list-whom-state = Status
list-whom-state-any = Bez odwołanych
list-whom-state-each = Każdy, także odwołane
list-whom-category = Kategoria
list-whom-category-any = Dowolna kategoria
list-whom-organisation = Instytucja
list-whom-organisation-any = Dowolna
list-format = Plik
list-format-xlsx = Excel (.xlsx)
list-format-ods = LibreOffice (.ods)
list-format-csv = Tekst (.csv)
list-format-pdf = Wydruk (.pdf)
list-format-addresses = Adresy e-mail
list-format-cards = Wizytówki (.vcf)
list-csv-delimiter = Między komórkami
list-csv-semicolon = średnik
list-csv-comma = przecinek
list-csv-tab = tabulator
list-csv-bom = Znacznik kodowania (BOM), aby Excel pokazał polskie litery
list-addresses-between = Między adresami
list-addresses-semicolons = średnik „; ” (Outlook)
list-addresses-commas = przecinek „, ”
list-addresses-named = Z imieniem i nazwiskiem
list-copy = Kopiuj adresy
list-copied = { $count ->
    [one] Skopiowano { $count } adres
    [few] Skopiowano { $count } adresy
   *[many] Skopiowano { $count } adresów
}
list-copied-left-out = { $count ->
    [one] pominięto { $count } wpis, który nie jest adresem
    [few] pominięto { $count } wpisy, które nie są adresami
   *[many] pominięto { $count } wpisów, które nie są adresami
}
list-copy-failed = Nie udało się skopiować. Zapisz adresy do pliku.
list-save = Zapisz plik…
list-saved = { $count ->
    [one] Zapisano { $name } ({ $count } osoba)
    [few] Zapisano { $name } ({ $count } osoby)
   *[many] Zapisano { $name } ({ $count } osób)
}
list-preview = Podgląd
list-people = { $count ->
    [one] { $count } osoba
    [few] { $count } osoby
   *[many] { $count } osób
}
list-preview-reachable = { $count ->
    [one] { $count } osoba ma adres e-mail
    [few] { $count } osoby mają adres e-mail
   *[many] { $count } osób ma adres e-mail
}
list-preview-sheets = { $count ->
    [one] { $count } arkusz
    [few] { $count } arkusze
   *[many] { $count } arkuszy
}
list-preview-nobody = Nikt nie spełnia tych warunków
list-left-cancelled = { $count ->
    [one] Pominięto { $count } odwołane zgłoszenie.
    [few] Pominięto { $count } odwołane zgłoszenia.
   *[many] Pominięto { $count } odwołanych zgłoszeń.
}
list-left-consent = { $count ->
    [one] Pominięto { $count } osobę bez zgody na publikację.
    [few] Pominięto { $count } osoby bez zgody na publikację.
   *[many] Pominięto { $count } osób bez zgody na publikację.
}
list-left-session = { $count ->
    [one] Pominięto { $count } osobę bez zapisu na sesję.
    [few] Pominięto { $count } osoby bez zapisu na sesję.
   *[many] Pominięto { $count } osób bez zapisu na sesję.
}
list-left-waiting = { $count ->
    [one] Pominięto { $count } osobę z listy rezerwowej.
    [few] Pominięto { $count } osoby z listy rezerwowej.
   *[many] Pominięto { $count } osób z listy rezerwowej.
}
list-waiting-unsaid = { $count ->
    [one] Jest tu { $count } osoba z listy rezerwowej, a same adresy tego nie powiedzą.
    [few] Są tu { $count } osoby z listy rezerwowej, a same adresy tego nie powiedzą.
   *[many] Jest tu { $count } osób z listy rezerwowej, a same adresy tego nie powiedzą.
}
list-no-consent = Formularz nie pyta o zgodę na publikację danych, więc lista publiczna jest pusta. Pytanie o zgodę dodasz na ekranie „Formularz i miejsca”.
list-barred = Na liście publicznej nie będzie: { $columns }.
list-thoughtful-venue = Te dane opuszczą biuro: { $columns }. Czy obiekt naprawdę ich potrzebuje?
list-thoughtful-public = Te dane zobaczą wszyscy: { $columns }. Upewnij się, że obejmuje je zgoda.
list-busy = Zapisywanie listy…

list-cli-layout = Układ listy uczestników: nazwa albo jej część („obrady list layouts” wypisuje układy)
list-cli-session = Tylko zapisani na tę sesję: tytuł albo jego część
list-cli-category = Tylko zgłoszenia w tej kategorii
list-cli-sheets = Osobny arkusz dla każdej: session (sesji), category (kategorii), organisation (instytucji), state (statusu); none (jeden arkusz); bez tej opcji jak w układzie
list-cli-bom = Plik CSV zaczyna się znacznikiem BOM, aby Excel pokazał polskie litery (tak jest i bez tej opcji)
list-cli-no-bom = Plik CSV bez znacznika BOM
list-cli-delimiter = Znak między komórkami pliku CSV: średnik, przecinek albo „tab”; bez tej opcji średnik
list-cli-unknown-layout = Nie ma układu „{ $name }”.
list-cli-unknown-session = Nie ma sesji „{ $name }” albo pasuje kilka.
list-cli-unknown-category = Nie ma kategorii „{ $name }”.
list-cli-bad-delimiter = „{ $given }” nie może stać między komórkami.
list-cli-bad-delimiter-hint = Podaj jeden znak, na przykład „;” lub „,”, albo słowo tab.
list-cli-columns = Kolumny
list-cli-audience = Dla kogo
list-cli-id = Identyfikator
