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

row-problem-line = Wiersz { $line }
row-problem-line-column = Wiersz { $line }, kolumna „{ $column }”
