# Co czytający obce formaty mają do powiedzenia; kody są w interchange/src/notice.rs.

notice-bad-date = Nie wiadomo, jaką datą jest „{ $value }”. Data została pominięta.
notice-bad-time = Nie wiadomo, jaką godziną jest „{ $value }”. Godzina została pominięta.
notice-bad-length = Nie wiadomo, jak długo trwa „{ $value }”. Czas trwania został pominięty.
notice-long-length = Czas trwania „{ $value }” przekracza dobę. Wczytano go bez zmian.
notice-date-from-list = Brak daty. Przyjęto dzień, pod którym stoi ten punkt: { $taken }.
notice-far-date = Data „{ $value }” nie może należeć do tego wydarzenia. Została pominięta.
notice-room-differs = Podano salę „{ $value }”, ale punkt stoi pod salą „{ $taken }”. Przyjęto tę drugą.
notice-key-twice = Identyfikator „{ $value }” ma już inny punkt. Ten wczytano bez identyfikatora.
notice-key-malformed = Identyfikator „{ $value }” jest niezgodny z formatem. Wczytano go bez zmian.
notice-person-without-name = Osoba bez imienia i nazwiska została pominięta.
notice-title-missing = Punkt nie ma tytułu.
notice-language-unknown = Nieznany język „{ $value }” został pominięty.
notice-zone-unknown = Nieznana strefa czasowa „{ $value }”. Przyjęto { $taken }.
notice-zone-left-out = Strefa czasowa „{ $value }” jest nieznana albo nie pasuje do godzin. Godziny wczytano tak, jak są zapisane.
notice-zone-missing = Plik nie mówi, w jakiej strefie czasowej są godziny wydarzenia. Przyjęto strefę { $taken }.
notice-word-unknown = Nieznane określenie „{ $value }”. Przyjęto „{ $taken }”.
notice-rule-not-followed = Powtórzenia według reguły „{ $value }” nie są wczytywane. Wczytano tylko pierwszy termin.
notice-not-read = Pominięto: { $value }.
notice-cell-not-understood = Nie wiadomo, co znaczy „{ $value }”. Tekst zachowano w notatce.
notice-text-cut = Tekst ma { $value } znaków i został skrócony.
notice-broken = W tym miejscu plik jest uszkodzony albo się urywa. Wczytano to, co jest przed nim.
