# Wersje programu i to, co się między nimi zmieniło: w oknie, w mailu i na stronie z programem.

versions = Wersje
versions-none = Nie ma jeszcze wersji
versions-none-text = Wersja zachowuje program takim, jaki jest teraz. Potem widać, co się od niej zmieniło, i można o tym napisać uczestnikom.
version-make = Utwórz wersję…
version-make-title = Nowa wersja programu
version-make-do = Utwórz
version-edit = Zmień nazwę i notatkę…
version-edit-title = Wersja programu
version-name = Nazwa
version-name-hint = np. 1.0 albo „do druku”
version-note = Notatka
version-note-hint = Przy wersji opublikowanej trafi na stronę z programem.
version-published = Opublikowana
version-published-hint = Zmiany między wersjami opublikowanymi pokaże strona z programem.
version-not-published = Robocza
version-publish = Oznacz jako opublikowaną
version-withdraw = Wycofaj publikację
version-delete = Usuń wersję
version-more = Więcej: { $name }
version-compare-from = Porównaj wersję
version-compare-to = z wersją
version-now = Stan obecny
changes-since = Co się zmieniło
changes-count = { $count ->
    [one] { $count } zmiana
    [few] { $count } zmiany
   *[many] { $count } zmian
}
changes-none = Nic się nie zmieniło.
changes-mail = Tekst do maila…
changes-mail-title = Tekst do maila
changes-language = Język tekstu
changes-copied = Skopiowano do schowka
changes-save = Zapisz jako tekst…
changes-file-name = zmiany w programie
changes-open-session = Otwórz sesję „{ $title }”

# Tekst dla ludzi: mail i strona.
changelog = Zmiany w programie
changelog-of = Zmiany w programie: { $event }
changelog-between = Od wersji „{ $from }” z { $since } do wersji „{ $to }” z { $until }
changelog-since = Od wersji „{ $from }” z { $since } do dziś ({ $until })
changelog-between-same-day = Od wersji „{ $from }” do wersji „{ $to }”, obie z { $since }
changelog-since-today = Od dzisiejszej wersji „{ $from }” ({ $since }) do teraz
changelog-version = Wersja { $name }
changelog-first = Pierwsza opublikowana wersja programu.
changelog-same = W samym programie nic się nie zmieniło.
changelog-general = Całe wydarzenie
changelog-unscheduled = Termin do ustalenia

told-added = Nowa sesja
told-cancelled = Odwołana
told-restored = Jednak się odbędzie
told-gone = Usunięta z programu
told-none = brak
told-unknown = do ustalenia
told-when = Termin: { $to } (było: { $from })
told-rooms = Sala: { $to } (było: { $from })
told-title = Nowy tytuł (było: „{ $from }”)
told-subtitle = Podtytuł: { $to }
told-no-subtitle = Bez podtytułu
told-description = Nowy opis
told-english = Nowe teksty po angielsku
told-kind = Rodzaj: { $to } (było: { $from })
told-track = Ścieżka: { $to } (było: { $from })
told-language = Język: { $to } (było: { $from })
told-joined = Nowa osoba: { $name } ({ $role })
told-left = Nie wystąpi: { $name } ({ $role })
told-role = { $name }: { $to } (było: { $from })
told-event-title = Nowa nazwa wydarzenia: „{ $to }” (było: „{ $from }”)
told-event-subtitle = Nowy podtytuł wydarzenia: { $to }
told-event-days = Data: { $to } (było: { $from })
told-event-venue = Miejsce: { $to } (było: { $from })
told-event-attendance = Forma: { $to } (było: { $from })
told-event-description = Nowy opis wydarzenia
told-room-renamed = Sala „{ $from }” nazywa się teraz „{ $to }”.
told-track-renamed = Ścieżka „{ $from }” nazywa się teraz „{ $to }”.
told-person-renamed = Poprawione nazwisko: { $to } (było: { $from })
told-office = { $name }, funkcja: { $to } (było: { $from })
