# Rama okna: menu, pasek boczny, paleta, małe okna
menu-bar = Menu główne
menu-file = Plik
menu-edit = Edycja
menu-view = Widok
menu-event = Wydarzenie
menu-help = Pomoc

screens = Ekrany
sidebar = Pasek boczny
events = Wydarzenia
screen-overview = Przegląd
screen-timetable = Program
screen-sessions = Sesje
screen-people = Osoby
screen-organisations = Instytucje
screen-rooms = Sale i ścieżki
screen-versions = Wersje
screen-history = Historia

action-file-new = Nowy plik…
action-file-open = Otwórz plik…
action-file-save = Zapisz
action-file-copy = Zapisz kopię…
action-file-archive = Archiwum całego pliku…
action-file-recent = Otwórz: { $name }
action-undo = Cofnij
action-undo-what = Cofnij: { $what }
action-redo = Ponów
action-redo-what = Ponów: { $what }
action-session-new = Nowa sesja
action-create-here = Dodaj do tej listy
action-edit = Edytuj
action-delete = Usuń
action-find = Szukaj na tym ekranie
action-clashes = Kolizje
action-zoom-in = Powiększ
action-zoom-out = Pomniejsz
action-zoom-plain = Zwykła wielkość
action-theme-system = Wygląd jak w systemie
action-theme-light = Jasny
action-theme-dark = Ciemny
action-language-pl = Polski
action-language-en = English
action-event-new = Nowe wydarzenie…
action-event-copy = Utwórz kolejną edycję…
action-event-delete = Usuń wydarzenie…
action-palette = Szukaj i wykonaj
action-shortcuts = Skróty klawiszowe
action-about = O programie

palette-open = Szukaj lub wykonaj
palette-placeholder = Polecenie, sesja, osoba lub instytucja
palette-found = Znalezione
nothing-found = Nic nie znaleziono.

no-event = Brak wydarzenia
no-event-text = Wydarzenie to cały kongres, konferencja albo szkolenie: jego dni, sale, sesje i zgłoszenia.
event-new-title = Nowe wydarzenie
event-new-hint = Wystarczy nazwa. Resztę uzupełnisz później.
event-title = Nazwa wydarzenia
event-delete-title = Usunąć wydarzenie?
event-delete-text = „{ $what }” zniknie razem z programem i zgłoszeniami. Możesz to cofnąć (Ctrl+Z).
about-text = Biuro kongresowe w jednym pliku: program, osoby, zgłoszenia i druk. Wszystkie dane pozostają na tym komputerze. Nazwy i kody gmin i powiatów: GUS, rejestr TERYT, stan na 1 stycznia 2024 r. Wersja { $version }.

cannot-start = Nie udało się uruchomić programu
cannot-open = Nie udało się otworzyć pliku
try-again = Spróbuj ponownie
copy-saved = Zapisano kopię: { $name }
archive-saved = { $count ->
    [one] Zapisano archiwum ({ $count } wydarzenie): { $name }
    [few] Zapisano archiwum ({ $count } wydarzenia): { $name }
   *[many] Zapisano archiwum ({ $count } wydarzeń): { $name }
}
undone = Cofnięto: { $what }
redone = Ponowiono: { $what }
nothing-to-undo = Nie ma czego cofnąć.
nothing-to-redo = Nie ma czego ponowić.
deleted-one = Usunięto „{ $what }”
deleted-many = { $count ->
    [one] Usunięto { $count } pozycję
    [few] Usunięto { $count } pozycje
   *[many] Usunięto { $count } pozycji
}
saved-quietly = Zapisano
saving = Zapisywanie…
untitled = bez tytułu

calendar = Kalendarz
calendar-open = Wybierz z kalendarza: { $label }
month-before = Poprzedni miesiąc
month-after = Następny miesiąc
day-example = np. 7.06.2027
fault-day = Nie ma takiego dnia. Wpisz na przykład 7.06.2027.
fault-clock = To nie jest godzina. Wpisz na przykład 10:30.
fault-length = To nie jest czas trwania. Wpisz na przykład 45 min albo 1:30.
fault-count = Wpisz liczbę.
fault-name = Wpisz nazwę.
move-up = Przesuń wyżej
move-down = Przesuń niżej
more-actions = Więcej
all-saved = Wszystko jest zapisane. Obrady zapisują każdą zmianę same.
action-grid-closer = Powiększ siatkę programu
action-grid-wider = Pomniejsz siatkę programu
action-grid-jump = Przejdź do sali, dnia lub sesji
