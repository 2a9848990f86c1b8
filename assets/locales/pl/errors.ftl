# Błędy: co się stało (error-…) i co dalej (hint-…)
error-file-missing = Nie ma pliku „{ $path }”.
hint-file-missing = Mógł zostać przeniesiony lub usunięty. Poszukaj go i otwórz z nowego miejsca.
error-folder-missing = Nie ma folderu „{ $path }”.
hint-folder-missing = Utwórz go albo wybierz inny folder.
error-file-exists = Plik „{ $path }” już istnieje.
hint-file-exists = Wybierz inną nazwę.
error-not-obrady = „{ $path }” nie jest plikiem Obrad.
hint-not-obrady = Pliki Obrad mają na końcu nazwy „.obrady”. Zaproszenie lub tabelę zgłoszeń wczytasz poleceniem „Importuj”.
error-file-damaged = Plik „{ $path }” jest uszkodzony.
hint-file-damaged = Nic w nim nie zmieniono. Otwórz jego ostatnią kopię zapasową.
error-file-read-only = W pliku „{ $path }” nie można nic zapisać.
hint-file-read-only = Skopiuj go do swoich dokumentów i otwórz kopię.
error-file-locked = Plik „{ $path }” jest właśnie używany przez inny program.
hint-file-locked = Zamknij go w tamtym programie albo zaczekaj chwilę i spróbuj ponownie.
error-output-held = Nie udało się zapisać pliku „{ $path }”.
hint-output-held = Jeśli jest otwarty w Excelu albo innym programie, zamknij go tam i spróbuj ponownie. Jeśli jest chroniony przed zapisem, wybierz inną nazwę lub inny folder.
error-file-open-elsewhere = Plik „{ $path }” jest już otwarty w innym oknie Obrad.
hint-file-open-elsewhere = Przejdź do tamtego okna albo je zamknij.
error-file-newer = Plik „{ $path }” zapisano w nowszej wersji Obrad.
hint-file-newer = Zainstaluj nowszą wersję programu. Nic w pliku nie zmieniono.
error-disk-full = Brakuje miejsca na dysku, żeby zapisać „{ $path }”.
hint-disk-full = Zwolnij miejsce i spróbuj ponownie. Wcześniejsze zmiany są bezpieczne.
error-file-failed = Nie udało się odczytać lub zapisać „{ $path }”: { $reason }.
hint-file-failed = Sprawdź, czy dysk lub folder sieciowy jest dostępny, i spróbuj ponownie.
error-source-too-large = Plik „{ $path }” jest za duży. Obrady czytają pliki do { $limit } MB.
hint-source-too-large = Wybierz plik z jednym wydarzeniem albo podziel go na mniejsze.
error-source-too-many = W pliku „{ $path }” jest ponad { $limit } pozycji.
hint-source-too-many = Podziel go na kilka plików i wczytaj je po kolei.
error-source-unsafe = Plik „{ $path }” ma w wierszu { $line } konstrukcję, która mogłaby zawiesić komputer. Nie został wczytany.
hint-source-unsafe = Poproś o zwykły plik tego, kto go przysłał, albo pobierz go jeszcze raz.
error-source-damaged =
    { $line ->
        [none] Plik „{ $path }” jest uszkodzony albo nie jest w formacie { $format }.
       *[other] Plik „{ $path }” jest uszkodzony w wierszu { $line } albo nie jest w formacie { $format }.
    }
hint-source-damaged = Pobierz go jeszcze raz i sprawdź, czy to właściwy plik. Niczego nie zmieniono.
error-source-value =
    { $value ->
        [none] W pliku „{ $path }” pole { $field } jest puste, a musi być wypełnione.
       *[other] W pliku „{ $path }” pole { $field } ma wartość „{ $value }”, której nie można wczytać.
    }
hint-source-value = Popraw to miejsce w pliku albo zapisz archiwum od nowa. Niczego nie wczytano.
error-source-empty = W pliku „{ $path }” nie ma ani jednej sesji lub osoby.
hint-source-empty = Sprawdź, czy to właściwy plik.
error-cancelled = Przerwano. Niczego nie zmieniono.
hint-cancelled = Można zacząć od nowa w dowolnej chwili.
error-gone = Tego już nie ma – zostało usunięte.
hint-gone = Jeśli usunięto to przez pomyłkę, cofnij usunięcie (Ctrl+Z).
error-step-unfit = Tej zmiany nie da się już cofnąć ani ponowić.
hint-step-unfit = Plik zmienił się od tamtej pory. Popraw dane ręcznie.
error-history-unfit = Nie da się wrócić do tego miejsca: jednej z późniejszych zmian nie można już cofnąć.
hint-history-unfit = Niczego nie zmieniono. Wróć do późniejszego miejsca albo popraw dane ręcznie.
error-history-overtaken = W międzyczasie coś jeszcze się zmieniło.
hint-history-overtaken = Niczego nie cofnięto. Przejrzyj historię i wybierz miejsce jeszcze raz.
error-dates-reversed = Ostatni dzień wypada przed pierwszym.
hint-dates-reversed = Popraw jedną z dat.
error-name-missing = Brakuje nazwy.
hint-name-missing = Wpisz nazwę albo imię i nazwisko.
error-question-twice = Formularz ma już pytanie „{ $name }”.
hint-question-twice = Nazwij to pytanie inaczej: odpowiedzi na dwa pytania o jednej nazwie trafiłyby do jednego.
error-session-locked =
    { $title ->
        [none] Sesja bez tytułu jest zablokowana i nie można jej przenieść.
       *[other] Sesja „{ $title }” jest zablokowana i nie można jej przenieść.
    }
hint-session-locked = Niczego nie przeniesiono. Odblokuj ją, jeśli ma zmienić miejsce.
error-session-in-the-way =
    { $title ->
        [none] Nie ma dość czasu: sesja bez tytułu zostaje na swoim miejscu.
       *[other] Nie ma dość czasu: „{ $title }” zostaje na swoim miejscu.
    }
hint-session-in-the-way = Niczego nie przesunięto. Skróć coś przed nią albo przesuń cały dzień; jeśli jest zablokowana, odblokuj ją.
error-block-too-short =
    { $title ->
        [none] To już nie zmieści się w bloku.
       *[other] To już nie zmieści się w bloku „{ $title }”.
    }
hint-block-too-short = Niczego nie przesunięto. Najpierw wydłuż blok.
error-hour-out-of-day =
    { $title ->
        [none] Sesja bez tytułu wypadłaby poza swój dzień.
       *[other] Sesja „{ $title }” wypadłaby poza swój dzień.
    }
hint-hour-out-of-day = Niczego nie przeniesiono. Wybierz inną godzinę.
error-rooms-too-few =
    { $title ->
        [none] Dla jednej z sesji nie ma tam już sali.
       *[other] Dla sesji „{ $title }” nie ma tam już sali.
    }
hint-rooms-too-few = Niczego nie przeniesiono. Przenoszone razem sesje zachowują odstęp między salami: wybierz inną salę albo przenieś je osobno.
error-sessions-nested =
    { $title ->
        [none] Nie można zamienić miejscami bloku i sesji, która do niego należy.
       *[other] „{ $title }” należy do drugiej z tych sesji – nie można zamienić ich miejscami.
    }
hint-sessions-nested = Wybierz dwie sesje, z których żadna nie należy do drugiej.
error-filter-unfit = Filtra nie da się odczytać od { $at }. znaku: „{ $rest }”.
hint-filter-unfit = Zapisz go na przykład tak: status=potwierdzone kategoria=VIP { "\"" }Jakie miasto?{ "\"" }~lodz. Tekst ze spacją ujmij w cudzysłów, a słowo „lub” zastąp kreską: kategoria=VIP | kategoria=Prasa.
error-filter-question = Nie ma ani kolumny, ani pytania „{ $question }”.
hint-filter-question = Sprawdź pisownię albo zajrzyj do pól formularza tego wydarzenia.
error-filter-value = Filtr nie zna wartości „{ $value }”.
hint-filter-value = Można wpisać: { $known }.
error-document-damaged = Nie da się odczytać dokumentu „{ $path }” – jest uszkodzony.
hint-document-damaged = Otwórz go w edytorze, zapisz ponownie i spróbuj jeszcze raz albo skopiuj i wklej sam tekst.
error-document-too-large = Dokument „{ $path }” jest za duży.
hint-document-too-large = Skopiuj z niego sam tekst programu i wklej go tutaj.
error-document-old-word = Obrady nie czytają plików .{ $kind }, a takim plikiem jest „{ $path }”.
hint-document-old-word = Otwórz go w Wordzie albo LibreOffice i zapisz jako .docx – albo skopiuj z niego tekst i wklej go tutaj.
error-document-pdf = Z pliku PDF „{ $path }” nie da się wczytać tekstu.
hint-document-pdf = Otwórz PDF, zaznacz i skopiuj tekst, a potem wklej go tutaj.
error-document-workbook = „{ $path }” to skoroszyt, a nie tekst zaproszenia.
hint-document-workbook = Wczytaj go poleceniem „Wczytaj plik…” z menu „Plik”: Obrady odczytają z arkusza program albo osoby.
error-document-protected = Dokument „{ $path }” jest zabezpieczony hasłem.
hint-document-protected = Zapisz go bez hasła albo skopiuj i wklej to, co w nim jest.
error-document-unknown = Nie wiadomo, jak odczytać „{ $path }”.
hint-document-unknown = Obrady czytają zaproszenia (.docx, .txt, .md, .html), programy (.xml, .json, .ics), arkusze (.xlsx, .ods, .csv) i wizytówki (.vcf). Tekst można też wkleić.
error-text-empty = Nie ma tekstu do odczytania.
hint-text-empty = Wklej zaproszenie lub program albo wybierz plik, w którym są.
error-table-too-large = Tabela „{ $path }” jest za duża.
hint-table-too-large = Usuń kolumny, których nie potrzebujesz, albo podziel wiersze na kilka plików i wczytaj je po kolei. Mieści się 1000 kolumn i 200 000 wierszy.
error-table-empty = Tabela „{ $path }” jest pusta.
hint-table-empty = Sprawdź, czy to właściwy plik.
error-table-not-text = „{ $path }” nie jest tabelą.
hint-table-not-text = Wybierz arkusz albo plik CSV, na przykład pobrany z formularza.
error-table-no-names = W tabeli „{ $path }” nie widać kolumny z nazwiskami.
hint-table-no-names = Pierwszy wiersz powinien nazywać kolumny, na przykład „Imię”, „Nazwisko”, „E-mail”.
error-print-failed = Nie udało się przygotować wydruku: { $reason }.
hint-print-failed = Spróbuj innego formatu papieru. Jeśli to nie pomoże, zgłoś nam ten komunikat.
error-sheet-too-large = Lista ma więcej wierszy lub kolumn, niż mieści arkusz.
hint-sheet-too-large = Zapisz ją jako CSV albo wybierz mniej kolumn.
error-sheet-failed = Nie udało się przygotować arkusza: { $reason }.
hint-sheet-failed = Spróbuj zapisać listę jako CSV.
error-internal = Wystąpił błąd programu: { $reason }.
hint-internal = Ostatnia zmiana nie została zapisana, wszystkie wcześniejsze są bezpieczne. Zgłoś nam ten komunikat.
error-picture-too-large = Obraz „{ $path }” jest za duży.
hint-picture-too-large = Wybierz plik do { $limit } MB i do 60 megapikseli.
error-picture-unreadable = Pliku „{ $path }” nie da się odczytać jako obrazu.
hint-picture-unreadable = Wybierz obraz PNG, JPEG lub WebP.
error-list-not-public = Adresy e-mail nie trafiają na listy publiczne.
hint-list-not-public = Wybierz listę wewnętrzną albo dla obiektu.
error-nothing-to-print = Nie ma czego drukować: nikt ani nic nie pasuje do wyboru.
hint-nothing-to-print = Zmień wybór osób, sesji, dnia lub kategorii.
error-no-such-choice = Tego ustawienia wydruku nie ma albo ma niewłaściwą wartość: { $name }.
hint-no-such-choice = Sprawdź nazwę i wartość ustawienia.
