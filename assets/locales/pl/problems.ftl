# Na co spojrzeć w odczytanym ogłoszeniu.

problem-no-title = W tekście nie ma nic, co wyglądałoby na nazwę wydarzenia. Wpisz ją.
problem-no-date = W tekście nie ma daty wydarzenia.
problem-no-sessions = W tekście nie ma żadnego punktu programu.
problem-year-guessed = Tekst nie podaje roku. Przyjęto { $year }.
problem-weekday-mismatch = Dzień tygodnia ({ $weekday }) nie zgadza się z datą { $date }. Przyjęto datę.
problem-day-guessed = Tekst nie oddziela dni programu. Przyjęto, że nowy dzień zaczyna się tam, gdzie godziny biegną od początku.
problem-end-before-start = Sesja kończy się, zanim się zacznie: { $hours }. Koniec pozostał nieznany.
problem-session-without-title = Sesja o { $start } nie ma tytułu.
problem-declined-name = „{ $name }” stoi w tekście w przypadku zależnym. Dodaj tę osobę w mianowniku, jeśli ma wystąpić.
problem-declined-text = „{ $text }” może stać w przypadku zależnym. Sprawdź brzmienie.
