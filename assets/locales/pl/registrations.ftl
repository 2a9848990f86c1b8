# Zgłoszenia: lista, szybki formularz, karta, wczytywanie tabeli
screen-registrations = Zgłoszenia
registrations-search = Szukaj zgłoszenia
registrations-all = Wszystkie
registrations-states = Status zgłoszeń
registrations-new = Nowe zgłoszenie
registrations-import = Wczytaj CSV…
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
