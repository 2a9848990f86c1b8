# Słowa na drobnych drukach: identyfikatorach, tabliczkach, kartach, zaświadczeniach.

paper-nothing = Nie ma tu jeszcze nic do wydrukowania.
paper-file-badges = { $event } – identyfikatory
# Co czytnik ekranu mówi o kodzie QR.
paper-code = Kod QR: { $code }
paper-own-programme = Mój program
sheet-glance = Program w skrócie
# Ostatnia linia programu, który nie zmieścił się w całości.
paper-more-sessions = { $count ->
    [one] … i jeszcze { $count } pozycja
    [few] … i jeszcze { $count } pozycje
   *[many] … i jeszcze { $count } pozycji
}

paper-file-table-tents = { $event } – tabliczki na stół
paper-file-door-signs = { $event } – wywieszki na drzwi
# Na wywieszce sali, w której nic się tego dnia nie odbywa.
paper-room-free = Tego dnia w tej sali nie ma żadnych sesji.
paper-file-session-cards = { $event } – karty sesji
# Nad liniami na karcie moderatora.
sheet-notes = Notatki
paper-file-personal-programmes = { $event } – programy osobiste
# Nad nazwiskiem osoby.
paper-programme-of = Program osobisty
paper-no-own-sessions = Nie ma tu jeszcze żadnej sesji.
# Nagłówek telefonów i adresów biura.
paper-contacts = Kontakt z biurem
paper-file-envelopes = { $event } – koperty
paper-file-labels = { $event } – etykiety adresowe

paper-file-certificates = { $event } – zaświadczenia
paper-certificate-date = { $date } r.
paper-certificate = Zaświadczenie
# Każda linia jest akapitem; linia z samą zmienną jest wyróżniona, a pusta znika.
paper-certificate-participant =
    { $name }
    { $organisation }
    Potwierdzamy udział w wydarzeniu
    { $event }
    { $dates } · { $place }
    W programie: { $sessions }
    Wymiar: { $hours }
paper-certificate-speaker =
    { $name }
    { $organisation }
    Dziękujemy za wystąpienie podczas wydarzenia
    { $event }
    { $dates } · { $place }
    { $role }: { $sessions }
    Wymiar: { $hours }
paper-certificate-number = Nr { $number }
# Co czytnik ekranu mówi o podpisie na obrazku.
paper-signature-of = Podpis: { $name }

paper-file-sign-in = { $event } – lista obecności
paper-sign-in = Lista obecności
paper-signature = Podpis
paper-column-category = Kategoria
paper-column-code = Kod
