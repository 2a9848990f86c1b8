# Recepcja: kto wchodzi
screen-door = Recepcja
action-full-screen = Pełny ekran

door-field = Kod z identyfikatora albo nazwisko
door-into = Wejście na
door-into-event = całe wydarzenie
door-desk = Stanowisko
door-desk-hint = np. Wejście A
door-walk-in = Bez zgłoszenia…
door-full-screen = Pełny ekran
door-full-screen-leave = Zamknij pełny ekran
door-loading = Wczytuję listę zgłoszonych…

door-ready = Następna osoba
door-ready-text = Zeskanuj kod z identyfikatora albo wpisz go i naciśnij Enter. Bez kodu zacznij pisać nazwisko.

door-checking = Sprawdzam…
door-admitted = Wpuszczono
door-admitted-despite = Wpuszczono mimo przeszkody
door-already = Wejście już odnotowane
door-already-when = { $when }
door-already-when-at = { $when }, stanowisko „{ $desk }”
door-refused = Bez prawa wejścia
door-unknown = Nieznany kod
door-unknown-text = „{ $typed }”: takiego kodu nie ma na liście tego wydarzenia. Poszukaj po nazwisku.
door-several = Jeden kod, kilka osób
door-several-text = Ten kod ma przypadkiem więcej osób. Wybierz właściwą.
door-withdrawn = Cofnięto wejście
door-anyway = Wpuść mimo to
door-take-back = Cofnij wejście
door-take-back-who = Cofnij wejście: { $name }

door-objection-pending = Zgłoszenie czeka na potwierdzenie
door-objection-waiting-list = Zgłoszenie jest na liście rezerwowej
door-objection-cancelled = Zgłoszenie zostało odwołane
door-objection-online = Zgłoszenie na udział online
door-objection-not-signed-up = Brak zapisu na tę sesję
door-objection-sign-up-pending = Zapis na tę sesję czeka na potwierdzenie
door-objection-sign-up-waiting = Zapis jest na liście rezerwowej sesji
door-objection-sign-up-cancelled = Zapis na tę sesję został odwołany

door-diet = Dieta
door-accessibility = Dostępność
door-interpreter = Tłumacz
door-note = Uwagi

door-found = Pasujące zgłoszenia
door-found-count = { $count ->
    [one] { $count } zgłoszenie
    [few] { $count } zgłoszenia
   *[many] { $count } zgłoszeń
}
door-found-near = Nikt się tak nie nazywa. Podobnie:
door-found-more = i jeszcze { $count }: pisz dalej
door-found-none = Nikogo takiego nie ma na liście
door-found-none-text = Naciśnij Enter, żeby sprawdzić jako kod, albo wpisz osobę bez zgłoszenia.
door-choose = Wybierz strzałkami i naciśnij Enter
door-inside = od { $time }

door-counts = Na miejscu
door-counts-of = z { $expected } spodziewanych
door-counts-besides = { $count ->
    [one] w tym { $count } osoba spoza listy spodziewanych
    [few] w tym { $count } osoby spoza listy spodziewanych
   *[many] w tym { $count } osób spoza listy spodziewanych
}
door-counts-category = { $admitted } z { $expected }
door-no-category = bez kategorii
door-latest = Ostatnie wejścia
door-latest-none = Jeszcze nikt nie wszedł.

door-walk-in-title = Wejście bez zgłoszenia
door-walk-in-category = Kategoria
door-walk-in-no-category = Bez kategorii
door-walk-in-add = Zgłoś i wpuść
door-walk-in-like = Podobne zgłoszenia
door-walk-in-admit = Wpuść tę osobę

# Wiersz poleceń
cli-value-code = KOD
cli-usage-check-in = obrady check-in KOD [--session SESJA] [--desk NAZWA] [--anyway] [--undo] [--event WYDARZENIE]
cli-task-check-in = Odnotowuje wejście osoby z tym kodem; kod wyjścia 1, gdy wejść nie może.
cli-help-code = Kod z identyfikatora albo biletu
cli-help-check-in-session = Wejście na tę sesję zamiast na całe wydarzenie: tytuł albo identyfikator
cli-help-desk = Nazwa stanowiska, np. „Wejście A”
cli-help-anyway = Wpuść także bez potwierdzonego zgłoszenia; wejście ma to zapisane
cli-help-check-in-undo = Cofnij odnotowane wejście
cli-door-admitted = Wpuszczono: { $who }
cli-door-admitted-despite = Wpuszczono mimo przeszkody: { $who }. { $why }.
cli-door-already = Wejście już odnotowane: { $who } ({ $when })
cli-door-already-at = Wejście już odnotowane: { $who } ({ $when }, stanowisko „{ $desk }”)
cli-door-refused = Bez prawa wejścia: { $who }. { $why }. Wpuści mimo to --anyway.
cli-door-several = Ten kod ma więcej osób: { $who }
cli-door-unknown = Nikt na liście tego wydarzenia nie ma kodu „{ $code }”.
cli-door-not-there = Wejścia nie odnotowano: { $who }
cli-door-withdrawn = Cofnięto odnotowane wejście: { $who }
