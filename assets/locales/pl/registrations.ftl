# Zgłoszenia: lista, szybki formularz, karta, wczytywanie tabeli
screen-registrations = Zgłoszenia
registrations-search = Szukaj zgłoszenia
registrations-all = Wszystkie
registrations-states = Status zgłoszeń
registrations-new = Nowe zgłoszenie
registrations-import = Wczytaj plik…
registrations-export-xlsx = Excel (.xlsx)
registrations-export-csv = CSV (.csv)
registrations-none = Nie ma jeszcze zgłoszeń
registrations-none-text = Dodaj pierwsze ręcznie, na przykład podczas rozmowy telefonicznej, albo wczytaj tabelę z formularza.
registrations-nothing-text = Żadne zgłoszenie nie pasuje do tego, czego szukasz.
registrations-show-all = Pokaż wszystkie
registrations-name = Nazwisko i imię
registrations-contact = Kontakt

registrations-chosen = { $count ->
    [one] Zaznaczono { $count } zgłoszenie
    [few] Zaznaczono { $count } zgłoszenia
   *[many] Zaznaczono { $count } zgłoszeń
}
registrations-set-state = Ustaw status
registrations-unchoose = Odznacz
registrations-state-set = { $count ->
    [one] Status { $count } zgłoszenia: { $state }
   *[few] Status { $count } zgłoszeń: { $state }
}
registrations-deleted = { $count ->
    [one] Usunięto { $count } zgłoszenie
    [few] Usunięto { $count } zgłoszenia
   *[many] Usunięto { $count } zgłoszeń
}

registration = Zgłoszenie
registration-form = Forma udziału
registration-state = Status
registration-note = Uwagi
registration-came = Zgłoszono { $when }
registration-answers = Odpowiedzi z formularza
registration-delete = Usuń zgłoszenie
registration-person-open = Otwórz kartę osoby
registration-shared = Imię, kontakt i stanowisko to dane osoby: zmienią się wszędzie, gdzie ona występuje.

registration-known = Znana osoba: { $name }
registration-other = To ktoś inny
registration-there = { $name } ma już zgłoszenie na to wydarzenie ({ $state }).
registration-there-open = Otwórz zgłoszenie
registration-add = Dodaj
registration-add-next = Dodaj i wpisz następne
registration-added = Dodano zgłoszenie: { $name }

# Wczytywanie tabeli
registrations-table = Zgłoszenia z pliku
registrations-table-columns = Rozpoznane kolumny
registrations-table-change = Zmień odczyt pliku
registrations-table-about = Sprawdź, co jest w której kolumnie. Obrady zapamiętają to dla tabel o takich samych nagłówkach.
registrations-table-nameless = Żadna kolumna nie ma nazwisk. Wskaż, w której są.
registrations-table-encoding = Kodowanie
registrations-table-encoding-utf8 = UTF-8
registrations-table-encoding-utf16-le = UTF-16
registrations-table-encoding-utf16-be = UTF-16 (odwrócone)
registrations-table-encoding-windows1250 = Windows-1250
registrations-table-encoding-iso88592 = ISO 8859-2
registrations-table-delimiter = Rozdzielacz
registrations-table-delimiter-semicolon = średnik
registrations-table-delimiter-comma = przecinek
registrations-table-delimiter-tab = tabulator
registrations-table-delimiter-bar = kreska pionowa
registrations-table-column = Kolumna „{ $heading }”: { $meaning }
registrations-table-rows = Wiersze do wczytania
registrations-table-all = Wszystkie
registrations-table-problems = Do sprawdzenia
registrations-table-take = { $count ->
    [one] Dodaj { $count } zgłoszenie
    [few] Dodaj { $count } zgłoszenia
   *[many] Dodaj { $count } zgłoszeń
}
registrations-table-line = Wiersz
registrations-table-look = Na co spojrzeć
registrations-table-empty = Tabela nie ma żadnych osób
registrations-table-good = Wszystkie wiersze odczytano bez zastrzeżeń
registrations-taken = { $count ->
    [one] Dodano { $count } zgłoszenie
    [few] Dodano { $count } zgłoszenia
   *[many] Dodano { $count } zgłoszeń
}
registrations-taken-known = { $count ->
    [one] Dodano { $added }; { $count } osoba była już zgłoszona
    [few] Dodano { $added }; { $count } osoby były już zgłoszone
   *[many] Dodano { $added }; { $count } osób było już zgłoszonych
}
column-full-name = Imię i nazwisko
column-family-then-given = Nazwisko i imię
column-answer = pytanie formularza
column-ordinal = pomijana

# Tabela zgłoszeń: kolumny, filtry, zaznaczone
table-columns = Kolumny
table-columns-title = Kolumny tabeli
table-columns-on = Pokazywane, w tej kolejności
table-columns-off = Pozostałe
table-columns-keys = Kolejność zmienisz myszą, przyciskami albo klawiszami Alt+↑ i Alt+↓. Obrady zapamiętają ją dla tego wydarzenia.
table-columns-usual = Przywróć domyślne
table-columns-up = Wyżej: { $column }
table-columns-down = Niżej: { $column }
table-columns-moved = { $column }: miejsce { $at } z { $of }
table-column-number = Lp.
table-column-title = Tytuł
table-column-given = Imię
table-column-family = Nazwisko
table-column-name = Nazwisko i imię
table-column-office = Stanowisko
table-column-organisation = Instytucja
table-column-organisation-kind = Rodzaj instytucji
table-column-voivodeship = Województwo
table-column-email = E-mail
table-column-phone = Telefon
table-column-state = Status
table-column-attendance = Udział
table-column-category = Kategoria
table-column-registered-at = Zgłoszono
table-column-code = Kod biletu
table-column-tags = Etykiety
table-column-diet = Dieta
table-column-accessibility = Dostępność
table-column-interpreter = Tłumacz
table-column-note = Uwagi
table-column-invoice-name = Nabywca
table-column-invoice-nip = NIP
table-column-invoice-address = Adres nabywcy
table-column-source = Źródło
table-column-checked-in-at = Wejście
table-column-sign-ups = Sesje
table-column-waits = Lista rezerwowa sesji
table-yes = Tak
table-no = Nie
table-nothing = (puste)
table-waiting = Wczytywanie
table-cell = { $column }: { $name }
table-cell-fault = Nie zapisano „{ $value }”. { $fault }
table-tag-new = Nowa etykieta
table-tag-keys = Enter dodaje, a w pustym polu zapisuje. Tab przechodzi dalej, Esc porzuca zmiany.
table-several-keys = Enter zapisuje, Tab przechodzi dalej, Esc porzuca zmiany.

table-filter = Filtr
table-filter-clear = Usuń warunki
table-filter-done = Gotowe
table-where = Gdzie
table-and = oraz
table-or = lub
table-joined = Połączenie z warunkiem powyżej
table-column = Kolumna
table-operator = Porównanie
table-value = Wartość
table-choose = Wybierz…
table-condition = Warunek { $at }
table-condition-add = Dodaj warunek
table-condition-remove = Usuń warunek: { $column }
table-operator-is = to
table-operator-is-not = nie jest to
table-operator-contains = zawiera
table-operator-lacks = nie zawiera
table-operator-one-of = to jedno z
table-operator-is-empty = jest puste
table-operator-is-not-empty = jest wypełnione
table-operator-at-least = co najmniej
table-operator-at-most = najwyżej
table-operator-day-is = w dniu
table-operator-day-at-least = od dnia
table-operator-day-at-most = do dnia
table-operator-day-is-empty = jest puste
table-operator-day-is-not-empty = jest wypełnione
table-told-is = { $column }: { $value }
table-told-is-not = { $column }: nie { $value }
table-told-contains = { $column } zawiera „{ $value }”
table-told-lacks = { $column } nie zawiera „{ $value }”
table-told-at-least = { $column }: od { $value }
table-told-at-most = { $column }: do { $value }
table-told-is-empty = { $column }: puste
table-told-is-not-empty = { $column }: wypełnione
table-lift = Zdejmij: { $what }
table-lift-for = Zdejmij: { $what } ({ $count })
table-found = { $count ->
    [one] { $found } zgłoszenie z { $all }
    [few] { $found } zgłoszenia z { $all }
   *[many] { $found } zgłoszeń z { $all }
}
table-hiding-words = szukane słowa: { $words }
table-hiding-state = status: { $state }
table-nothing-one = { $count ->
    [one] Wszystko ukrywa jeden warunek ({ $what }). Bez niego byłoby widać { $count } zgłoszenie.
    [few] Wszystko ukrywa jeden warunek ({ $what }). Bez niego byłoby widać { $count } zgłoszenia.
   *[many] Wszystko ukrywa jeden warunek ({ $what }). Bez niego byłoby widać { $count } zgłoszeń.
}
table-nothing-several = Żadne zgłoszenie nie spełnia wszystkich warunków naraz. Wystarczy zdjąć jeden z tych:
table-nothing-together = Żadne zgłoszenie nie spełnia tych warunków i nie wystarczy zdjąć jednego z nich.

table-filters = Zapisane filtry
table-filters-current = Filtr: { $name }
table-filters-none = Nie ma zapisanych filtrów
table-filter-save = Zapisz ten filtr…
table-filter-save-title = Zapisz filtr
table-filter-change = Zapisz zmiany w „{ $name }”
table-filter-rename = Zmień nazwę „{ $name }”…
table-filter-rename-title = Zmień nazwę filtra
table-filter-delete = Usuń „{ $name }”
table-filter-name = Nazwa
table-filter-nameless = Nazwij filtr, na przykład „Wegetarianie bez noclegu”.
table-filter-saved = Zapisano filtr „{ $name }”
table-filter-deleted = Usunięto filtr „{ $name }”
table-save = Zapisz
table-add = Dodaj
table-remove = Usuń

table-choose-all = Zaznacz wszystkie ({ $count })
table-set-other = Inne zmiany
table-busy = Trwa zmiana zgłoszeń
table-attendance-set = Udział: { $attendance }
table-attendance-was-set = { $count ->
    [one] Udział { $count } osoby: { $attendance }
   *[few] Udział { $count } osób: { $attendance }
}
table-category-set = Kategoria: { $category }
table-category-none = Bez kategorii
table-category-was-set = { $count ->
    [one] Kategoria { $count } zgłoszenia: { $category }
   *[few] Kategoria { $count } zgłoszeń: { $category }
}
table-category-was-removed = { $count ->
    [one] { $count } zgłoszenie nie ma już kategorii
    [few] { $count } zgłoszenia nie mają już kategorii
   *[many] { $count } zgłoszeń nie ma już kategorii
}
table-tag = Etykieta
table-tag-add = Dodaj etykietę…
table-tag-remove = Usuń etykietę…
table-tag-add-title = { $count ->
    [one] Dodaj etykietę { $count } zgłoszeniu
   *[few] Dodaj etykietę { $count } zgłoszeniom
}
table-tag-remove-title = { $count ->
    [one] Usuń etykietę z { $count } zgłoszenia
   *[few] Usuń etykietę z { $count } zgłoszeń
}
table-tag-added = { $count ->
    [one] Etykieta „{ $tag }”: { $count } zgłoszenie
    [few] Etykieta „{ $tag }”: { $count } zgłoszenia
   *[many] Etykieta „{ $tag }”: { $count } zgłoszeń
}
table-tag-removed = { $count ->
    [one] Usunięto etykietę „{ $tag }” z { $count } zgłoszenia
   *[few] Usunięto etykietę „{ $tag }” z { $count } zgłoszeń
}
