# Program: siatka dni i sal
timetable-all-days = Wszystkie
timetable-search = Szukaj sesji
timetable-higher = Powiększ siatkę
timetable-lower = Pomniejsz siatkę
timetable-no-room = Bez sali
timetable-backlog = Do zaplanowania
timetable-backlog-empty = Wszystkie sesje mają swój termin. Przeciągnij tu sesję, żeby odłożyć ją na później.
timetable-said = { $title }: { $where }
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
timetable-key-choose = Zaznacz kilka sesji
timetable-key-open = Otwórz sesję
