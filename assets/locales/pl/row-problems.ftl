# Co w wierszu tabeli uczestników wymaga uwagi. $line i $other to numery wierszy.

row-problem-no-name = Brak imienia i nazwiska.
row-problem-bad-email = „{ $value }” nie jest adresem e-mail.
row-problem-phone-lost-digits = Arkusz zaokrąglił numer telefonu do „{ $value }”. Wpisz cały numer.
row-problem-unknown-attendance = „{ $value }” nie mówi, czy udział jest stacjonarny, czy online.
row-problem-unknown-state = „{ $value }” nie jest znanym stanem zgłoszenia.
row-problem-unreadable-date = „{ $value }” nie jest datą, którą można odczytać.
row-problem-unreadable-letters = W „{ $value }” są zniekształcone litery.
row-problem-too-few-cells = Wiersz ma mniej komórek niż nagłówek: „{ $value }”.
row-problem-too-many-cells = Wiersz ma więcej komórek niż nagłówek. Nadmiarowe: „{ $value }”.
row-problem-unclosed-quote = Cudzysłów otwarty w tym wierszu nigdzie się nie kończy.
row-problem-duplicate-email = Adres { $value } jest już w wierszu { $other }.
row-problem-same-name = { $value } występuje już w wierszu { $other }.
row-problem-same-row = Ten sam wiersz jest już w tabeli: wiersz { $other }.
row-problem-bad-phone = „{ $value }” nie wygląda na numer telefonu.
row-problem-bad-nip = „{ $value }” nie jest poprawnym numerem NIP.
row-problem-number-out-of-place = „{ $value }”: liczba w miejscu, w którym powinny być słowa.
row-problem-another-table = To wiersz drugiej tabeli w tym samym arkuszu, z innymi nagłówkami.
row-problem-several-people = W „{ $value }” jest kilka osób.
row-problem-as-above = Było tu „jak wyżej”: „{ $value }” wzięto z wiersza { $other }.
row-problem-nothing-above = „{ $value }” odsyła do komórki, która jest pusta.
row-problem-more-than-email = „{ $value }” to więcej niż jeden adres: pierwszy zostanie adresem tej osoby, reszta trafi do uwag.

# Jak to poprawić.
row-problem-mend-no-name = Wpisz imię i nazwisko albo pomiń ten wiersz.
row-problem-mend-bad-email = Popraw adres, na przykład jan.kowalski@example.org, albo usuń go.
row-problem-mend-phone-lost-digits = Odszukaj numer w formularzu i wpisz go w całości.
row-problem-mend-unknown-attendance = Wpisz „stacjonarnie” albo „online”.
row-problem-mend-unknown-state = Wpisz „oczekuje”, „potwierdzone”, „lista rezerwowa” albo „anulowane”.
row-problem-mend-unreadable-date = Wpisz datę w postaci 2026-05-17 albo 17.05.2026 10:30.
row-problem-mend-unreadable-letters = Wybierz inne kodowanie pliku albo wpisz słowo poprawnie.
row-problem-mend-too-few-cells = Sprawdź, czy wiersz nie jest przerwany. Brakujące komórki będą puste.
row-problem-mend-too-many-cells = Sprawdź, czy tekst ze znakiem rozdzielającym nie wymaga cudzysłowu. Nadmiar trafi do odpowiedzi.
row-problem-mend-unclosed-quote = Popraw ten wiersz w pliku: dopisz cudzysłów zamykający albo usuń otwierający.
row-problem-mend-duplicate-email = Zdecyduj, czy to ta sama osoba. Jeśli nie, popraw adres.
row-problem-mend-same-name = Zdecyduj, czy to ta sama osoba.
row-problem-mend-same-row = Pomiń ten wiersz, jeśli ta sama osoba zgłosiła się dwa razy.
row-problem-mend-bad-phone = Wpisz cały numer, z kierunkowym kraju, jeśli nie jest polski, albo usuń go.
row-problem-mend-bad-nip = Sprawdź dziesięć cyfr numeru. Ostatnia musi zgadzać się z poprzednimi.
row-problem-mend-number-out-of-place = Sprawdź, czy kolumny nie są zamienione, i wpisz właściwe słowa.
row-problem-mend-another-table = Wczytaj drugą tabelę osobno: w kroku odczytu wskaż wiersz jej nagłówków.
row-problem-mend-several-people = Rozdziel osoby na osobne wiersze albo zostaw tu jedną, a pozostałe dodaj po wczytaniu.
row-problem-mend-as-above = Popraw, jeśli miało tu być coś innego.
row-problem-mend-nothing-above = Wpisz, co miało tu być, albo usuń ten znak.
row-problem-mend-more-than-email = Jeśli ważniejszy jest inny adres, wpisz go jako pierwszy.

row-problem-line = Wiersz { $line }
row-problem-line-column = Wiersz { $line }, kolumna „{ $column }”

# Rodzaje problemów, krótko
row-problem-kind-no-name = brak imienia i nazwiska
row-problem-kind-bad-email = zły adres e-mail
row-problem-kind-phone-lost-digits = zaokrąglony numer telefonu
row-problem-kind-unknown-attendance = nieznana forma udziału
row-problem-kind-unknown-state = nieznany stan zgłoszenia
row-problem-kind-unreadable-date = data nie do odczytania
row-problem-kind-unreadable-letters = zniekształcone litery
row-problem-kind-too-few-cells = za mało komórek w wierszu
row-problem-kind-too-many-cells = za dużo komórek w wierszu
row-problem-kind-unclosed-quote = niezamknięty cudzysłów
row-problem-kind-duplicate-email = powtórzony adres e-mail
row-problem-kind-same-name = powtórzone imię i nazwisko
row-problem-kind-same-row = powtórzony wiersz
row-problem-kind-bad-phone = zły numer telefonu
row-problem-kind-bad-nip = zły numer NIP
row-problem-kind-number-out-of-place = liczba zamiast słów
row-problem-kind-another-table = wiersz drugiej tabeli
row-problem-kind-several-people = kilka osób w jednym wierszu
row-problem-kind-as-above = „jak wyżej” zastąpione tekstem z góry
row-problem-kind-nothing-above = „jak wyżej” pod pustą komórką
row-problem-kind-more-than-email = więcej niż jeden adres w komórce
