# Słowa na drobnych drukach: identyfikatorach, tabliczkach, kartach, zaświadczeniach.

paper-nothing = Nie ma tu jeszcze nic do wydrukowania.
paper-file-badges = { $event } – identyfikatory
# Co czytnik ekranu mówi o kodzie QR.
paper-code = Kod QR: { $code }
paper-own-programme = Mój program
paper-glance = Program w skrócie
# Ostatnia linia programu, który nie zmieścił się w całości.
paper-more-sessions = { $count ->
    [one] … i jeszcze { $count } pozycja
    [few] … i jeszcze { $count } pozycje
   *[many] … i jeszcze { $count } pozycji
}
