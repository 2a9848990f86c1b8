# Program: siatka dni i sal
timetable-all-days = Wszystkie
timetable-all-rooms = wszystkie
timetable-all-tracks = wszystkie
timetable-days = Dni
timetable-rooms = Sale
timetable-tracks = Ścieżki
timetable-narrow = Szukaj na liście
timetable-narrow-nothing = Na liście nie ma „{ $typed }”. Sprawdź pisownię albo wpisz mniej liter.
timetable-narrow-whole = Pokaż całą listę
timetable-unfilter = Pokaż wszystko
timetable-view = Widok
timetable-view-grid = Siatka
timetable-view-turned = Oś czasu
timetable-view-list = Lista
timetable-view-week = Tydzień
timetable-week-before = Poprzedni tydzień z wydarzeniem
timetable-week-after = Następny tydzień z wydarzeniem
timetable-week-many = { $count ->
    [one] { $hour }: { $count } sesja
    [few] { $hour }: { $count } sesje
   *[other] { $hour }: { $count } sesji
}
timetable-week-many-title = Pokaż ten dzień w siatce
timetable-step = Podziałka
timetable-zoomed = Podziałka co { $minutes } min
timetable-many = Więcej sal naraz
timetable-now = teraz, { $time }
timetable-jump = Przejdź do
timetable-jump-text = Wpisz początek nazwy sali, dnia albo sesji; wystarczą pierwsze litery słów.
timetable-jump-placeholder = Sala, dzień lub sesja
timetable-jump-nothing = Nie ma takiej sali, dnia ani sesji. Sprawdź pisownię albo wpisz mniej liter.
timetable-locked = zablokowana
timetable-locked-stays = { $count ->
    [one] Sesja jest zablokowana i zostaje na miejscu
    [few] { $count } zaznaczone sesje są zablokowane i zostają na miejscu
   *[many] { $count } zaznaczonych sesji jest zablokowanych i zostaje na miejscu
}
timetable-locked-stays-put = „{ $title }” jest zablokowana. Odblokuj ją, żeby ją przenieść.
timetable-chosen = { $count ->
    [0] Nic nie jest zaznaczone
    [one] Zaznaczono { $count } sesję
    [few] Zaznaczono { $count } sesje
   *[many] Zaznaczono { $count } sesji
}
timetable-carried = Przenosisz „{ $title }”. Strzałki przesuwają, Enter odkłada, Esc rezygnuje.
minutes-short = { $minutes } min
key-space = Spacja
timetable-search = Szukaj sesji
timetable-unsearch = Wyczyść wyszukiwanie
timetable-nothing = Żadna sesja nie pasuje do „{ $words }”. Sprawdź pisownię albo wpisz mniej liter.
timetable-nothing-hidden = Sesje pasujące do „{ $words }” są ukryte przez filtr dni, sal lub ścieżek.
timetable-nothing-text = Sprawdź pisownię albo pokaż więcej sesji.
timetable-higher = Powiększ siatkę
timetable-lower = Pomniejsz siatkę
timetable-no-room = Bez sali
timetable-backlog = Do zaplanowania
timetable-no-sessions = Nie ma jeszcze żadnej sesji. Kliknij dwukrotnie puste miejsce w siatce albo zaznacz na niej godziny myszą, a powstanie sesja. Plusem albo klawiszami Ctrl+N dodasz sesję bez terminu.
timetable-backlog-empty = Wszystkie sesje mają swój termin. Przeciągnij tu sesję, żeby odłożyć ją na później.
timetable-backlog-nothing = Żadna ze znalezionych sesji nie czeka na termin.
timetable-said = { $title }: { $where }
timetable-said-more = { $count ->
    [one] i jeszcze { $count } sesja
    [few] i jeszcze { $count } sesje
   *[many] i jeszcze { $count } sesji
}
timetable-room-busy = Sala zajęta: { $what }
timetable-person-busy = { $who } jest wtedy na: { $what }
timetable-clashes = kolizja
timetable-move = Przenieś
timetable-no-days = Wydarzenie nie ma jeszcze dat
timetable-no-days-text = Podaj pierwszy i ostatni dzień, a pojawi się tu siatka godzin i sal.
timetable-set-days = Podaj daty
fault-end-first = Koniec wypada przed początkiem.

timetable-key-focus = Przejdź do sąsiedniej sesji
timetable-key-move = Przesuń o 5 minut
timetable-key-room = Przenieś do sąsiedniej sali
timetable-key-day = Przenieś na sąsiedni dzień
timetable-key-start = Zmień początek o 5 minut
timetable-key-end = Zmień koniec o 5 minut
timetable-key-time = Wpisz dzień, godziny i salę
timetable-key-backlog = Odłóż do zaplanowania
timetable-key-carry = Podnieś i przenieś strzałkami
timetable-key-jump = Przejdź do sali, dnia lub sesji
timetable-key-all = Zaznacz wszystkie
timetable-key-menu = Otwórz menu sesji
timetable-key-choose-to = Zaznacz aż do tej sesji
timetable-key-choose = Zaznacz lub odznacz
timetable-key-open = Otwórz sesję

timetable-key-push = Przesuń następne…
timetable-key-longer = Wydłuż lub skróć i przesuń następne w sali
timetable-key-gaps = Zamknij luki w tej sali
timetable-key-gaps-day = Zamknij luki we wszystkich salach
timetable-key-part = Przenieś część dnia…
timetable-key-swap = Zamień dwie zaznaczone miejscami
timetable-key-copy = Kopiuj
timetable-key-hold = Włóż do bloku
timetable-key-unhold = Wyjmij z bloku
timetable-key-hold-or-not = Włóż do bloku albo wyjmij z niego
timetable-key-within = Dodaj sesję w tym bloku
timetable-key-for-all = Dla wszystkich, bez jednej sali
timetable-key-lock = Zablokuj w miejscu
timetable-key-unlock = Odblokuj
timetable-push = Przesuń
timetable-push-how = Co zrobić
timetable-push-later = Opóźnij
timetable-push-longer = Wydłuż
timetable-push-by = O ile (z minusem: wcześniej albo krócej)
timetable-push-reach = Co przesunąć
timetable-push-room = Następne w tej sali
timetable-push-day = Następne we wszystkich salach
timetable-push-text = Nowe godziny tej sesji: { $hours }. Następne odsuną się tylko tyle, ile trzeba.
timetable-push-moves = { $count ->
    [0] Nic więcej się nie przesunie.
    [one] Przesunie się też { $count } sesja:
    [few] Przesuną się też { $count } sesje:
   *[many] Przesunie się też { $count } sesji:
}
timetable-push-moves-more = { $count ->
    [one] i jeszcze { $count } sesja
    [few] i jeszcze { $count } sesje
   *[many] i jeszcze { $count } sesji
}
timetable-push-clashes = { $count ->
    [one] Powstanie { $count } kolizja:
    [few] Powstaną { $count } kolizje:
   *[many] Powstanie { $count } kolizji:
}
timetable-pushed = { $title }: { $where }; następne przesunięte
timetable-part = Co przenieść
timetable-part-following = Tę sesję i następne
timetable-part-morning = Przedpołudnie
timetable-part-afternoon = Popołudnie
timetable-part-day = Cały dzień
timetable-part-from = Z sali
timetable-part-all-rooms = Wszystkie sale
timetable-part-to = Na dzień
timetable-part-room = Do sali
timetable-part-same-room = Bez zmiany
timetable-part-count = { $count ->
    [0] Nie ma czego przenieść
    [one] Przeniesie się { $count } sesja
    [few] Przeniosą się { $count } sesje
   *[many] Przeniesie się { $count } sesji
}
timetable-part-moved = { $count ->
    [one] Przeniesiono { $count } sesję
    [few] Przeniesiono { $count } sesje
   *[many] Przeniesiono { $count } sesji
}
timetable-no-gaps = Nie ma tu luk do zamknięcia
timetable-gaps-closed = { $count ->
    [one] Luki zamknięte: przesunięto { $count } sesję
    [few] Luki zamknięte: przesunięto { $count } sesje
   *[many] Luki zamknięte: przesunięto { $count } sesji
}
timetable-swapped = Zamieniono miejscami: { $one } i { $other }
timetable-copied = { $count ->
    [one] Skopiowano { $count } sesję
    [few] Skopiowano { $count } sesje
   *[many] Skopiowano { $count } sesji
}
timetable-locked-now = { $count ->
    [one] Zablokowano { $count } sesję
    [few] Zablokowano { $count } sesje
   *[many] Zablokowano { $count } sesji
}
timetable-unlocked-now = { $count ->
    [one] Odblokowano { $count } sesję
    [few] Odblokowano { $count } sesje
   *[many] Odblokowano { $count } sesji
}
timetable-held = „{ $title }” jest teraz w bloku „{ $block }”
timetable-unheld = „{ $title }” nie należy już do bloku
