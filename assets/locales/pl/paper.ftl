# Słowa na papierze: program, lista uczestników.

paper-contents = Spis treści
paper-index = Indeks osób
paper-about = O wydarzeniu
paper-programme = Program
paper-empty = Program jest w przygotowaniu.
# Nad datą dnia: „Dzień 1”.
paper-day = Dzień { $number }
# Nagłówek sesji, które nie mają jeszcze dnia.
paper-unscheduled = Termin do ustalenia
# W miejscu godziny, w wąskiej kolumnie.
paper-hour-unknown = godzina do ustalenia
# W miejscu godziny, gdy znana jest tylko długość.
paper-length = ok. { $minutes } min
paper-untitled = Bez tytułu
# Co czytnik ekranu mówi o odnośniku w spisie treści i w indeksie.
paper-link-page = { $title }, strona { $page }
# Ostatnia linia programu; data to „5 czerwca 2021”.
paper-imprint = Stan na { $date } r. · Przygotowano w Obradach
paper-file-programme = { $event } – program

paper-on-site = stacjonarnie
paper-online = online
paper-hybrid = stacjonarnie i online
paper-registration-at = Rejestracja

paper-organisers = { $count ->
    [one] Organizator
   *[few] Organizatorzy
}
paper-co-organisers = { $count ->
    [one] Współorganizator
   *[few] Współorganizatorzy
}
paper-partners = { $count ->
    [one] Partner
   *[few] Partnerzy
}
paper-patrons = Patronat
paper-media-patrons = { $count ->
    [one] Patronat medialny
   *[few] Patronat medialny
}

paper-kind-panel = panel
paper-kind-mini-panel = minipanel
paper-kind-lecture = wykład
paper-kind-workshop = warsztat
paper-kind-debate = debata
paper-kind-plenary = sesja plenarna
paper-kind-ceremony = uroczystość
paper-kind-break = przerwa
paper-kind-registration = rejestracja
paper-kind-social = spotkanie
paper-kind-other = sesja

paper-role-moderator = Moderacja
paper-role-panellist = W panelu
paper-role-speaker = { $count ->
    [one] Wystąpienie
   *[few] Wystąpienia
}
paper-role-workshop = Prowadzenie
paper-role-leading = Prowadzenie
paper-role-host = { $count ->
    [one] Gospodarz
   *[few] Gospodarze
}
paper-role-interpreter = Tłumaczenie
paper-session-organisers = Organizacja
paper-session-co-organisers = Współorganizacja
paper-session-partners = { $count ->
    [one] Partner
   *[few] Partnerzy
}

# Tytuł strony z przywitaniem.
paper-welcome = Słowo wstępne
# Plan dnia w jednej tabeli: sale i godziny.
paper-glance = Program w skrócie
paper-glance-hour = Godz.
# Nagłówek kolumny z tym, co nie odbywa się w żadnej z sal.
paper-glance-elsewhere = poza salami
# Na kolejnej stronie tej samej tabeli.
paper-glance-continued = { $title } (cd.)
paper-people = Osoby
paper-supporters = Organizatorzy i partnerzy
paper-plans = Plany
paper-notes = Notatki
paper-imprint-heading = O tym programie
# Co czytnik ekranu mówi o obrazach.
paper-portrait-of = Zdjęcie: { $name }
paper-logo-of = Logo: { $name }
paper-plan-of = Plan: { $title }
paper-code-of = Kod QR z adresem { $address }
# Pod kodem QR.
paper-code-leads = Aktualny program
# Wersja programu: „Wersja do druku z 5 czerwca 2021 r.”
paper-version = Wersja „{ $name }”

paper-participants = Lista uczestników
paper-file-participants = { $event } – lista uczestników
paper-column-number = Lp.
paper-column-name = Nazwisko i imię
paper-column-office = Stanowisko
paper-column-organisation = Instytucja
paper-column-attendance = Udział
paper-column-state = Stan
paper-total = { $count ->
    [one] { $count } osoba
    [few] { $count } osoby
   *[many] { $count } osób
}
paper-no-participants = Nie ma jeszcze żadnych zgłoszeń.
paper-printed-on = Stan na { $date } r.
paper-page-of = strona { $page } z { $pages }
