# Wczytywanie zgłoszeń z pliku krok po kroku

wizard-waiting-title = Wiersze do poprawienia
wizard-waiting-problems = Do poprawienia
wizard-steps = Kroki wczytywania
wizard-step-read = 1. Odczyt
wizard-step-mend = 2. Do poprawienia
wizard-step-changes = 3. Co się zmieni
wizard-known-form = Rozpoznano: { $form }
wizard-rows = { $count ->
    [one] { $count } wiersz
    [few] { $count } wiersze
   *[many] { $count } wierszy
}
wizard-pasted = wklejone komórki
wizard-paste-hint = Komórki skopiowane z arkusza można też wkleić (Ctrl+V).
wizard-questions = Nowe pytania formularza
wizard-questions-about = Kolumny, które nie mają w Obradach swojego miejsca, zostaną pytaniami. Wskaż, jakie są odpowiedzi.
wizard-kind = Odpowiedzi na „{ $question }”
wizard-problems = Co jest nie tak
wizard-problem = Problem
wizard-value = Wartość
wizard-where = Kolumna
wizard-whole-row = cały wiersz
wizard-mend = Popraw
wizard-mend-place = Wiersz { $line }, kolumna „{ $column }”
wizard-mend-save = Zapisz i następny
wizard-mend-all = Zmień wszystkie takie ({ $count })
wizard-mend-leave = Pomiń ten wiersz
wizard-mend-take = Nie pomijaj tego wiersza
wizard-part = Rozdziel: { $names }
wizard-part-about = Każda osoba dostanie własny wiersz. Zgody i kod zostają przy pierwszej.
wizard-recalled = { $count ->
    [one] { $count } wiersz poprawiono tak jak poprzednio.
    [few] { $count } wiersze poprawiono tak jak poprzednio.
   *[many] { $count } wierszy poprawiono tak jak poprzednio.
}
wizard-source-part = To poprawione wiersze z pliku „{ $name }”, wczytanego { $when }.
wizard-decide-hint = Decyzję zmienisz kliknięciem wiersza albo klawiszem Enter.
wizard-suggested = Wstaw: { $text }
wizard-no-problems = Wszystkie wiersze odczytano bez zastrzeżeń
wizard-remarks = { $count ->
    [one] Pomiń { $count } wiersz bez osoby
    [few] Pomiń { $count } wiersze bez osób
   *[many] Pomiń { $count } wierszy bez osób
}
wizard-remarks-about = Nagłówki między osobami i dopiski pod tabelą: w całym wierszu jest tylko jedna komórka.
wizard-waiting = { $count ->
    [one] { $count } wiersz czeka na poprawienie. Pozostałe można wczytać już teraz.
    [few] { $count } wiersze czekają na poprawienie. Pozostałe można wczytać już teraz.
   *[many] { $count } wierszy czeka na poprawienie. Pozostałe można wczytać już teraz.
}
wizard-over = { $count ->
    [one] { $count } osoba trafi na listę rezerwową: nie ma dla niej miejsca.
    [few] { $count } osoby trafią na listę rezerwową: nie ma dla nich miejsc.
   *[many] { $count } osób trafi na listę rezerwową: nie ma dla nich miejsc.
}
wizard-save-waiting = Zapisz je jako plik
wizard-left = { $count ->
    [one] { $count } wiersz czeka na poprawienie.
    [few] { $count } wiersze czekają na poprawienie.
   *[many] { $count } wierszy czeka na poprawienie.
}
wizard-left-of = Tabela: { $name }
wizard-left-pasted = Wklejona tabela
wizard-left-mend = Popraw
wizard-left-drop = Nie przypominaj
wizard-left-gone = Wczytano już inny plik. Wczytaj tę tabelę jeszcze raz.
wizard-waiting-saved = { $count ->
    [one] Zapisano { $count } wiersz w pliku „{ $name }”
    [few] Zapisano { $count } wiersze w pliku „{ $name }”
   *[many] Zapisano { $count } wierszy w pliku „{ $name }”
}
wizard-faulty = Wczytaj je mimo to
wizard-working = Porównywanie ze zgłoszeniami
wizard-taking = Wczytywanie zgłoszeń
wizard-source = To nowszy plik formularza „{ $name }”, wczytanego { $when }.
wizard-source-none = Pliku z takiego formularza jeszcze nie wczytano.
wizard-afresh = To inny formularz
wizard-added = Nowe
wizard-changed = Zmienione
wizard-vanished = Brakuje w pliku
wizard-twins = Ta sama osoba?
wizard-parts = Co zrobi plik
wizard-part-empty = Tu nic nie ma
wizard-unchanged = { $count ->
    [0] Żaden wiersz nie powtarza tego, co już jest
    [one] { $count } wiersz niczego nie zmienia
    [few] { $count } wiersze niczego nie zmieniają
   *[many] { $count } wierszy niczego nie zmienia
}
wizard-left-out = { $count ->
    [one] { $count } wiersz pominięto
    [few] { $count } wiersze pominięto
   *[many] { $count } wierszy pominięto
}
wizard-difference = { $what }: { $here } → { $newer }
wizard-edited = { $what }: ręcznie { $here }, w pliku { $newer }
wizard-nothing = (nic)
wizard-keep = zostaje poprawka
wizard-overwrite = wygrywa plik
wizard-overwrite-all = Tam, gdzie ktoś poprawił ręcznie, niech wygra plik
wizard-leave = zostaje
wizard-cancelled = anulowane
wizard-cancel-all = Anuluj zgłoszenia, których w pliku brakuje
wizard-take-row = wczytaj
wizard-leave-row = pomiń
wizard-decision = Decyzja
wizard-change = Co się zmieni
wizard-detail = Instytucja lub e-mail
wizard-other = Kto to może być
wizard-other-row = { $name } (wiersz { $line }), { $detail }
wizard-other-known = { $name }, { $detail }
wizard-verdict = Decyzja o wierszu { $line }
wizard-verdict-another = inna osoba
wizard-verdict-same = ta sama, liczy się ten wiersz
wizard-verdict-earlier = ta sama, liczy się wcześniejszy
wizard-verdict-known = ta sama osoba
wizard-new-categories = Nowe kategorie: { $names }
wizard-tickets = Każdy bilet jest osobnym zgłoszeniem, choć na kilku jest to samo nazwisko: { $names }
wizard-unknown-sessions = Nie ma takich sesji, trafią do uwag: { $names }
wizard-take = { $count ->
    [0] Zapisz bez zmian
    [one] Wczytaj { $count } zmianę
    [few] Wczytaj { $count } zmiany
   *[many] Wczytaj { $count } zmian
}
wizard-taken-added = Dodano: { $count }
wizard-taken-over = Na liście rezerwowej: { $count }
wizard-taken-changed = Zmieniono: { $count }
wizard-taken-cancelled = Anulowano: { $count }
wizard-taken-waiting = Czeka na poprawienie: { $count }
wizard-taken-nothing = Plik niczego nie zmienił.
wizard-cli-help-map = Plik, który mówi, co jest w kolumnach zgłoszeń: w wierszu „nagłówek = znaczenie” albo to samo jako JSON
wizard-cli-help-bad = Zapisuje wiersze zgłoszeń do poprawienia jako tabelę (.xlsx, .csv)
wizard-cli-map-unfit = W pliku „{ $path }” nie da się zrozumieć: { $what }
wizard-cli-map-hint = Każdy wiersz to „nagłówek = znaczenie”. Znaczenia: { $meanings }. O układzie pliku mówią @encoding, @delimiter, @sheet i @heading-row.
wizard-cli-changed = { $count ->
    [one] Zmieniono { $count } zgłoszenie.
    [few] Zmieniono { $count } zgłoszenia.
   *[many] Zmieniono { $count } zgłoszeń.
}
wizard-cli-cancelled = { $count ->
    [one] Anulowano { $count } zgłoszenie, którego nie ma już w pliku.
    [few] Anulowano { $count } zgłoszenia, których nie ma już w pliku.
   *[many] Anulowano { $count } zgłoszeń, których nie ma już w pliku.
}
wizard-cli-over = { $count ->
    [one] { $count } osoba jest na liście rezerwowej: nie ma dla niej miejsca.
    [few] { $count } osoby są na liście rezerwowej: nie ma dla nich miejsc.
   *[many] { $count } osób jest na liście rezerwowej: nie ma dla nich miejsc.
}
wizard-cli-none = Niczego nie wczytano: każdy wiersz czeka na poprawienie.
wizard-cli-waiting = { $count ->
    [one] { $count } wiersz czeka na poprawienie.
    [few] { $count } wiersze czekają na poprawienie.
   *[many] { $count } wierszy czeka na poprawienie.
}
wizard-cli-counts = Nowe: { $added }, zmienione: { $changed }, bez zmian: { $unchanged }{ $vanished ->
    [0] {""}
   *[other] , brakuje w pliku: { $vanished } (anulowane: { $cancelled })
}{ $contradicting ->
    [0] {""}
   *[other] , w sporze z poprawką: { $contradicting }
}{ $waiting ->
    [0] {""}
   *[other] , do poprawienia: { $waiting }
}{ $over ->
    [0] {""}
   *[other] , na listę rezerwową: { $over }
}
wizard-cli-help-verbose = Wymienia wszystkie wiersze zgłoszeń i wszystkie problemy, nie tylko kilka pierwszych
wizard-cli-sheet = arkusz „{ $name }”
wizard-cli-heading-row = nagłówki w wierszu { $row }
wizard-cli-more-rows = { $count ->
    [one] … i { $count } dalszy wiersz
    [few] … i { $count } dalsze wiersze
   *[many] … i { $count } dalszych wierszy
}
wizard-cli-mend = Do poprawienia:
wizard-cli-look = Do sprawdzenia:
wizard-cli-kind = { $kind }: { $count }
wizard-cli-more = { $count ->
    [one] … i { $count } dalszy
    [few] … i { $count } dalsze
   *[many] … i { $count } dalszych
}
wizard-cli-all = Wszystkie wymieni opcja --verbose. Wiersze do poprawienia zapisze w pliku opcja --bad.
wizard-undo-mended = Cofnij poprawkę w wierszu { $line }
wizard-undo-mended-all = Cofnij poprawkę wszystkich takich
wizard-undo-parted = Cofnij rozdzielenie wiersza { $line }
wizard-undone = Cofnięto. Wiersz { $line } jest jak przedtem.
wizard-redo-mended = Ponów poprawkę w wierszu { $line }
wizard-redo-mended-all = Ponów poprawkę wszystkich takich
wizard-redo-parted = Ponów rozdzielenie wiersza { $line }
wizard-redone = Ponowiono zmianę w wierszu { $line }.
wizard-beside = Porównanie: { $name }
wizard-beside-row = Wiersz { $line }
wizard-beside-this = { $name }, wiersz { $line }
wizard-beside-known = { $name }, znana osoba
wizard-beside-registered = { $name }, już w zgłoszeniach
wizard-beside-field = Dane
wizard-beside-kept = zostaje
wizard-beside-lost = pominięte
wizard-beside-same = jednakowe
wizard-beside-empty = (nic)
wizard-beside-differs = Różni się: { $what }.
wizard-beside-alike = Wszystko jest jednakowe.
wizard-beside-none = Wybierz wiersz, żeby porównać.
wizard-decide-twins = Decyzję zmienisz obok albo klawiszem Enter.
wizard-beside-another = dwie osoby
wizard-beside-one = jedna osoba
wizard-beside-this-counts = jedna, liczy się ten
wizard-beside-earlier-counts = jedna, liczy się wcześniejszy
