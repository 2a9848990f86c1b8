# Import: z zaproszenia powstaje wydarzenie
screen-import = Import
action-import = Importuj zaproszenie…

import-title = Wklej zaproszenie, powstanie program
import-lead = Obrady odczytają z tekstu nazwę wydarzenia, dni, sesje, godziny i osoby. Zanim cokolwiek zapiszą, wszystko sprawdzisz i poprawisz.
import-text = Tekst zaproszenia lub programu
import-placeholder = Kliknij tu i wklej tekst (Ctrl+V)
import-files = Zamiast wklejać, wybierz plik lub upuść go w oknie: zaproszenie (.docx, .txt, .html), program (schedule.xml, .json, .ics), arkusz sesji lub osób (.xlsx, .ods, .csv), wizytówki (.vcf) albo archiwum.
import-read = Odczytaj tekst
import-example = Wypróbuj na przykładzie
import-reading = Odczytywanie…

# Sprawdzanie propozycji
import-review = Sprawdź propozycję
import-sessions = { $count ->
    [one] { $count } sesja
    [few] { $count } sesje
   *[many] { $count } sesji
}
import-people = { $count ->
    [one] { $count } osoba
    [few] { $count } osoby
   *[many] { $count } osób
}
import-back = Zmień tekst
import-into = Dokąd zapisać
import-into-new = Nowe wydarzenie
import-into-event = Do: { $title }
import-into-note = Sesje i instytucje dołączą do wydarzenia „{ $title }”. Jego nazwa, daty i opis pozostaną bez zmian.
import-take-new = Utwórz wydarzenie
import-take-into = Dodaj do wydarzenia
import-taken-new = Utworzono wydarzenie „{ $title }”
import-taken-into = { $count ->
    [one] Dodano { $count } sesję do wydarzenia „{ $title }”
    [few] Dodano { $count } sesje do wydarzenia „{ $title }”
   *[many] Dodano { $count } sesji do wydarzenia „{ $title }”
}
import-discard-title = Porzucić poprawki?
import-discard-text = Propozycja zawiera twoje poprawki. Jeśli ją porzucisz, znikną.
import-discard-yes = Porzuć poprawki
import-discard-no = Wróć do propozycji

import-source = Tekst źródłowy
import-source-found = odczytane
import-source-left = niewykorzystane
import-source-help = Kliknij podkreślone słowa, aby przejść do pola. Zaznacz dowolne słowa, aby ich użyć.
import-source-keys = Strzałki zaznaczają kolejne słowa, Shift i strzałki powiększają zaznaczenie, Enter otwiera listę zastosowań.
import-selected = Zaznaczono: { $words }
import-proposal = Propozycja

import-use = Użyj jako…
import-use-show = Pokaż pole z tych słów
import-use-event-title = Nazwa wydarzenia
import-use-event-venue = Miejsce wydarzenia
import-use-event-description = Opis wydarzenia
import-use-new-session = Nowa sesja
import-use-session-title = Tytuł sesji „{ $session }”
import-use-session-hours = Godziny sesji „{ $session }”
import-use-session-day = Dzień sesji „{ $session }”
import-use-session-room = Sala sesji „{ $session }”
import-use-session-person = Osoba w sesji „{ $session }”
import-use-session-description = Opis sesji „{ $session }”

import-problems = { $count ->
    [one] { $count } rzecz do sprawdzenia
    [few] { $count } rzeczy do sprawdzenia
   *[many] { $count } rzeczy do sprawdzenia
}
import-problem-settle = Sprawdzone
import-problem-settle-what = Sprawdzone: { $what }

import-event = Wydarzenie
import-fact-title = Nazwa wydarzenia
import-fact-subtitle = Podtytuł
import-fact-dates = Termin
import-fact-starts-on = Pierwszy dzień
import-fact-ends-on = Ostatni dzień
import-fact-attendance = Forma
import-fact-venue = Miejsce
import-fact-website = Strona wydarzenia
import-fact-registration-url = Rejestracja
import-fact-published-on = Data publikacji
import-fact-description = Opis
import-title-missing = Wpisz nazwę wydarzenia.

import-organisations = Instytucje
import-organisation = Nazwa instytucji
import-organisation-kind = Rola instytucji
import-organisation-add = Dodaj instytucję
import-organisation-remove = Usuń instytucję: { $name }

import-programme = Sesje
import-no-day = Bez dnia
import-session-add = Dodaj sesję
import-session-no-hour = bez godziny
import-session-morning = rano
import-session-afternoon = po południu
import-session-evening = wieczorem
import-session-title-missing = Sesja bez tytułu
import-session-day-missing = dzień nieznany
import-session-room-missing = sala
import-session-adding = Dodaj do sesji: { $title }
import-session-describe = Dodaj opis
import-session-merge-none = Połącz z poprzednią
import-session-more = Więcej: { $title }
import-session-merge = Połącz z poprzednią: „{ $title }”
import-session-into-block = Włącz do bloku „{ $title }”
import-session-out-of-block = Wyjmij z bloku
import-session-after = Dodaj sesję poniżej
import-session-remove = Pomiń tę sesję
import-session-remove-what = Pomiń sesję: { $title }

import-person-add = Dodaj osobę
import-person-kind = Rola
import-person-remove = Usuń osobę: { $name }

import-left = Niewykorzystane fragmenty
import-left-text = Z tych słów nic nie powstało. Jeśli są ważne, użyj ich albo zostaw – pozostaną tylko w tekście.
import-left-show = Pokaż w tekście: { $words }
import-left-none = Każde słowo tekstu trafiło do propozycji.
import-more = { $count ->
    [one] Pokaż jeszcze { $count }
    [few] Pokaż jeszcze { $count }
   *[many] Pokaż jeszcze { $count }
}

drop-here = Upuść plik, aby go wczytać
drop-here-text = Zaproszenie (.docx, .txt, .html), program (.xml, .json, .ics), arkusz (.xlsx, .ods, .csv), wizytówki (.vcf), archiwum albo plik Obrad (.obrady)

# Przykład do wypróbowania; wymyślony.
import-example-text =
    Forum Małych Miast 2027 – Woda, zieleń, mieszkańcy

    Związek Gmin Doliny Dunajca zaprasza wójtów, burmistrzów i urzędników na dwudniowe spotkanie o tym, jak małe miasta radzą sobie z suszą i ulewami. Forum odbędzie się w dniach 20–21 maja 2027 r. w Nowym Sączu, w Miejskim Ośrodku Kultury.

    20 maja 2027 r. (czwartek)

    9:00 – 10:00 Rejestracja uczestników
    10:00 – 10:30 Otwarcie forum
    Prowadzenie: Katarzyna Lis – Prezeska Związku Gmin Doliny Dunajca
    10:30 – 12:00 Panel „Miasto jak gąbka”, sala Koncertowa
    Jak zatrzymać deszcz tam, gdzie spadł: ogrody deszczowe, zbiorniki, parki. Uczestnicy opowiedzą, co się udało, co kosztowało więcej, niż miało, i czego nie zrobiliby drugi raz.
    Moderator: dr hab. Paweł Zarzycki
    Paneliści:
    • Anna Wrona – Burmistrzyni Krynicy
    • Tomasz Łęcki – Wójt Gminy Łososina
    • dr inż. Ewa Żurek, Politechnika Krakowska
    12:00 – 13:00 Obiad
    13:00 – 14:30 Warsztaty „Budżet na zieleń”, sala nr 2
    Prowadzący: Marta Ciesielska

    21 maja 2027 r. (piątek)

    9:30 – 11:00 Debata „Czyj jest park?”, sala Koncertowa
    11:15 – 11:45 Minipanel „Drzewa w rejestrze”
    12:00 Zakończenie forum

    Po południu pierwszego dnia odbędzie się spacer po plantach.

    Organizator: Związek Gmin Doliny Dunajca
    Partner: Fundacja Dobra Woda
    Rejestracja: https://forum-malych-miast.example/zapisy
    Data publikacji: 12.04.2027
