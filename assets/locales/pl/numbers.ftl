# Podsumowanie zgłoszeń: liczby w oknie, na papierze i w wierszu poleceń
screen-numbers = Podsumowanie
numbers-title = Podsumowanie zgłoszeń
numbers-print = Drukuj…
numbers-none = Tu zobaczysz zgłoszenia w liczbach
numbers-none-text = Gdy przyjdą pierwsze zgłoszenia, pojawią się tu wykresy: ile przybywa z dnia na dzień, skąd są uczestnicy i ile miejsc jeszcze zostało.
numbers-none-open = Przejdź do zgłoszeń
numbers-counting = Liczenie zgłoszeń…
numbers-figures = Najważniejsze liczby

numbers-figure-standing = Zgłoszenia bez odwołanych
numbers-figure-confirmed = Potwierdzone
numbers-figure-pending = Oczekują na decyzję
numbers-figure-waiting = Na liście rezerwowej

numbers-time = Napływ zgłoszeń
numbers-time-sum = Łącznie
numbers-time-step-day = W każdym dniu
numbers-time-step-week = W każdym tygodniu
numbers-time-step-month = W każdym miesiącu
numbers-time-step-year = W każdym roku
numbers-time-when-day = Dzień
numbers-time-when-week = Tydzień
numbers-time-when-month = Miesiąc
numbers-time-when-year = Rok
numbers-time-count = Nowe
numbers-time-text = { $count ->
    [one] Od { $from } do { $to }: { $count } zgłoszenie
    [few] Od { $from } do { $to }: { $count } zgłoszenia
   *[many] Od { $from } do { $to }: { $count } zgłoszeń
}
numbers-time-most = Najwięcej, { $count }, przyszło { $when }
numbers-time-undated = { $count ->
    [one] { $count } zgłoszenie nie ma daty
    [few] { $count } zgłoszenia nie mają daty
   *[many] { $count } zgłoszeń nie ma daty
}
numbers-time-none = Gdy zgłoszenia będą miały daty, zobaczysz tu, ile ich przybywa z dnia na dzień.
numbers-soon = Zobaczysz tu także
numbers-table = Pokaż w tabeli

numbers-states = Status
numbers-attendance = Forma udziału
numbers-kinds = Rodzaj instytucji
numbers-kinds-without = bez instytucji
numbers-kinds-none = Gdy uczestnicy podadzą instytucje, zobaczysz tu, ilu jest z gmin, powiatów, uczelni i firm.
numbers-voivodeships = Województwo
numbers-voivodeships-unknown = nieznane
numbers-voivodeships-none = Gdy instytucje uczestników będą rozpoznane w rejestrze gmin i powiatów, zobaczysz tu, z których są województw.
numbers-categories = Kategoria
numbers-categories-without = bez kategorii
numbers-categories-none = Gdy wydarzenie będzie miało kategorie uczestników, zobaczysz tu, ile zgłoszeń jest w każdej.
numbers-limits = Zajęte miejsca
numbers-limits-none = Gdy podasz, ile jest miejsc na wydarzeniu albo w kategorii, zobaczysz tu, ile jeszcze zostało.
numbers-sessions = Zapisy na sesje
numbers-sessions-none = Gdy na sesje będą zapisy, zobaczysz tu, jak się zapełniają.
numbers-presence = Obecność
numbers-presence-none = Gdy zaczniesz wpuszczać uczestników, zobaczysz tu, ilu już jest.
numbers-presence-came = Przyszli z oczekiwanych
numbers-presence-besides = { $count ->
    [one] Poza nimi jest { $count } osoba bez potwierdzonego miejsca na sali
    [few] Poza nimi są { $count } osoby bez potwierdzonego miejsca na sali
   *[many] Poza nimi jest { $count } osób bez potwierdzonego miejsca na sali
}

numbers-column-what = Pozycja
numbers-column-count = Liczba
numbers-column-share = Część
numbers-column-taken = Zajęte
numbers-filled = { $taken } z { $places }
numbers-filled-over = { $taken } z { $places }, o { $over } za dużo
numbers-full = komplet
numbers-waiting = { $count ->
    [one] { $count } czeka
    [few] { $count } czekają
   *[many] { $count } czeka
}
numbers-show = Pokaż zgłoszenia: { $what }
numbers-more = Pokaż jeszcze { $count }
numbers-fewer = Pokaż mniej
numbers-open = Wszystkie liczby

print-numbers = Podsumowanie
print-numbers-text = Zgłoszenia w liczbach i na wykresach, na jednej stronie
numbers-file-name = Podsumowanie zgłoszeń

paper-numbers = Podsumowanie zgłoszeń
paper-file-numbers = { $event } – podsumowanie zgłoszeń
paper-numbers-left = i jeszcze { $count }
paper-numbers-count = { $count }
paper-numbers-taken = { $taken } z { $places }
paper-numbers-present = Obecni z { $expected } oczekiwanych
paper-numbers-waits = { $value }, { $count } na liście

cli-column-group = Podział
cli-column-count = Liczba
cli-column-free-of = Miejsca
cli-column-waits = Czeka
cli-numbers-all = wszystkie
cli-numbers-standing = bez odwołanych
