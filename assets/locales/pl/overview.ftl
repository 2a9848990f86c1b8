# Przegląd wydarzenia
overview-glance = W skrócie
event-subtitle = Podtytuł
event-starts = Pierwszy dzień
event-starts-hint = Wpisz datę, np. 7.06.2021
event-ends = Ostatni dzień
event-ends-hint = Ten sam dzień
event-attendance = Forma udziału
event-venue = Miejsce
event-venue-hint = Budynek i miejscowość
event-website = Strona
event-registration-url = Zapisy
event-description = Opis
event-days = Dni
organisations = Organizatorzy i partnerzy
organisation-name = Nazwa instytucji
organisation-role-of = Rola: { $name }
organisation-add = Dodaj instytucję
organisation-new = Dodaj nową: { $name }
organisation-remove = Usuń z listy: { $name }
organisation-role-organiser = Organizator
organisation-role-co-organiser = Współorganizator
organisation-role-partner = Partner
organisation-role-patron = Patron
organisation-role-media-patron = Patron medialny
away-before = { $count ->
    [one] Za { $count } dzień
   *[few] Za { $count } dni
}
away-tomorrow = Już jutro
away-during = Trwa: dzień { $day } z { $of }
away-yesterday = Zakończone wczoraj
away-after = { $count ->
    [one] Zakończone { $count } dzień temu
   *[few] Zakończone { $count } dni temu
}
count-sessions = Sesje
count-people = Osoby w programie
count-registrations = Zgłoszenia
clashes-none = Program nie ma kolizji.
next-steps = Od czego zacząć
step-import = Wczytaj zaproszenie z programem
step-dates = Podaj daty
step-rooms = Dodaj sale
step-sessions = Dodaj sesje
step-schedule = Ułóż program
step-done = zrobione
