# Zmiany w historii oraz na przyciskach „Cofnij” i „Ponów”.
# $subject – nazwa rzeczy (pusta, gdy rzeczy jest kilka), $count – ile rzeczy.
op-event-add = Dodano wydarzenie „{ $subject }”
op-event-copy = Utworzono kolejną edycję: „{ $subject }”
op-event-edit = Zmieniono dane wydarzenia „{ $subject }”
op-event-delete = Usunięto wydarzenie „{ $subject }”
op-organisations-edit = Zmieniono organizatorów i partnerów
op-session-add = Dodano sesję „{ $subject }”
op-session-edit = Zmieniono sesję „{ $subject }”
op-session-move =
    { $count ->
        [one] Przeniesiono sesję „{ $subject }”
        [few] Przeniesiono { $count } sesje
       *[other] Przeniesiono { $count } sesji
    }
op-session-unschedule =
    { $count ->
        [one] Odłożono na później sesję „{ $subject }”
        [few] Odłożono na później { $count } sesje
       *[other] Odłożono na później { $count } sesji
    }
op-session-shift = Przesunięto „{ $subject }” i to, co dalej
op-gaps-close =
    { $count ->
        [one] Zamknięto luki: przesunięto { $count } sesję
        [few] Zamknięto luki: przesunięto { $count } sesje
       *[other] Zamknięto luki: przesunięto { $count } sesji
    }
op-session-swap = Zamieniono miejscami: { $subject }
op-session-copy =
    { $count ->
        [one] Skopiowano sesję „{ $subject }”
        [few] Skopiowano { $count } sesje
       *[other] Skopiowano { $count } sesji
    }
op-session-lock =
    { $count ->
        [one] Zablokowano sesję „{ $subject }”
        [few] Zablokowano { $count } sesje
       *[other] Zablokowano { $count } sesji
    }
op-session-unlock =
    { $count ->
        [one] Odblokowano sesję „{ $subject }”
        [few] Odblokowano { $count } sesje
       *[other] Odblokowano { $count } sesji
    }
op-session-delete =
    { $count ->
        [one] Usunięto sesję „{ $subject }”
        [few] Usunięto { $count } sesje
       *[other] Usunięto { $count } sesji
    }
op-room-add = Dodano salę „{ $subject }”
op-room-edit = Zmieniono salę „{ $subject }”
op-room-delete = Usunięto salę „{ $subject }”
op-room-order = Zmieniono kolejność sal
op-track-add = Dodano ścieżkę „{ $subject }”
op-track-edit = Zmieniono ścieżkę „{ $subject }”
op-track-delete = Usunięto ścieżkę „{ $subject }”
op-person-add = Dodano osobę „{ $subject }”
op-person-edit = Zmieniono dane osoby „{ $subject }”
op-person-delete =
    { $count ->
        [one] Usunięto osobę „{ $subject }”
        [few] Usunięto { $count } osoby
       *[other] Usunięto { $count } osób
    }
op-registration-add = Dodano zgłoszenie „{ $subject }”
op-registration-edit = Zmieniono zgłoszenie „{ $subject }”
op-registration-state =
    { $count ->
        [one] Zmieniono status zgłoszenia „{ $subject }”
        [few] Zmieniono status { $count } zgłoszeń
       *[other] Zmieniono status { $count } zgłoszeń
    }
op-registration-delete =
    { $count ->
        [one] Usunięto zgłoszenie „{ $subject }”
        [few] Usunięto { $count } zgłoszenia
       *[other] Usunięto { $count } zgłoszeń
    }
op-registration-attendance =
    { $count ->
        [one] Zmieniono formę udziału: { $subject }
        [few] Zmieniono formę udziału { $count } osób
       *[other] Zmieniono formę udziału { $count } osób
    }
op-registration-category =
    { $count ->
        [one] Zmieniono kategorię zgłoszenia „{ $subject }”
        [few] Zmieniono kategorię { $count } zgłoszeń
       *[other] Zmieniono kategorię { $count } zgłoszeń
    }
op-registration-tag =
    { $count ->
        [one] Zmieniono etykiety zgłoszenia „{ $subject }”
        [few] Zmieniono etykiety { $count } zgłoszeń
       *[other] Zmieniono etykiety { $count } zgłoszeń
    }
op-registration-needs = Zmieniono potrzeby uczestnika: { $subject }
op-registration-move-up =
    { $count ->
        [one] Przesunięto z listy rezerwowej: { $subject }
        [few] Przesunięto z listy rezerwowej { $count } zgłoszenia
       *[other] Przesunięto z listy rezerwowej { $count } zgłoszeń
    }
op-category-add = Dodano kategorię zgłoszeń „{ $subject }”
op-category-edit = Zmieniono kategorię zgłoszeń „{ $subject }”
op-category-order = Zmieniono kolejność kategorii zgłoszeń
op-category-delete = Usunięto kategorię zgłoszeń „{ $subject }”
op-field-add = Dodano pole formularza „{ $subject }”
op-field-edit = Zmieniono pole formularza „{ $subject }”
op-field-order = Zmieniono kolejność pól formularza
op-field-delete = Usunięto pole formularza „{ $subject }”
op-layout-add = Dodano układ listy „{ $subject }”
op-layout-edit = Zmieniono układ listy „{ $subject }”
op-layout-order = Zmieniono kolejność układów listy
op-layout-delete = Usunięto układ listy „{ $subject }”
op-filter-add = Zapisano filtr „{ $subject }”
op-filter-edit = Zmieniono zapisany filtr „{ $subject }”
op-filter-order = Zmieniono kolejność zapisanych filtrów
op-filter-delete = Usunięto zapisany filtr „{ $subject }”
op-house-edit = Zmieniono wygląd wydruków
op-paper-edit = Zmieniono dodatki do wydruków: { $subject }
op-plan-add = Dodano plan „{ $subject }”
op-plan-edit = Zmieniono plan „{ $subject }”
op-plan-order = Zmieniono kolejność planów
op-plan-delete = Usunięto plan „{ $subject }”
op-preset-save = Zapisano ustawienia wydruku „{ $subject }”
op-preset-delete = Usunięto ustawienia wydruku „{ $subject }”
op-badge-print =
    { $count ->
        [one] Wydrukowano identyfikator: { $subject }
        [few] Wydrukowano { $count } identyfikatory
       *[other] Wydrukowano { $count } identyfikatorów
    }
op-badge-forget =
    { $count ->
        [one] Identyfikator znów do druku: { $subject }
        [few] { $count } identyfikatory znów do druku
       *[other] { $count } identyfikatorów znów do druku
    }
op-check-in = Odnotowano wejście: { $subject }
op-walk-in = Zgłoszono na miejscu i odnotowano wejście: { $subject }
op-check-in-undo = Cofnięto odnotowane wejście: { $subject }
op-announcement-import = Wczytano zaproszenie „{ $subject }”
op-registration-import =
    { $count ->
        [one] Wczytano { $count } zgłoszenie z tabeli
        [few] Wczytano { $count } zgłoszenia z tabeli
       *[other] Wczytano { $count } zgłoszeń z tabeli
    }
op-programme-import = Wczytano program „{ $subject }”
op-people-import =
    { $count ->
        [one] Wczytano { $count } osobę z tabeli
        [few] Wczytano { $count } osoby z tabeli
       *[other] Wczytano { $count } osób z tabeli
    }
op-archive-import = Wczytano archiwum „{ $subject }”
op-clash-accept = Zaakceptowano kolizję: { $subject }
op-clash-withdraw = Cofnięto akceptację kolizji: { $subject }
op-availability-edit = Zmieniono dostępność: { $subject }
op-version-add = Utworzono wersję „{ $subject }”
op-version-edit = Zmieniono opis wersji „{ $subject }”
op-version-publish = Opublikowano wersję „{ $subject }”
op-version-withdraw = Wycofano publikację wersji „{ $subject }”
op-version-delete = Usunięto wersję „{ $subject }”
op-history-back =
    { $count ->
        [one] Wrócono do wcześniejszego stanu: cofnięto { $count } zmianę
        [few] Wrócono do wcześniejszego stanu: cofnięto { $count } zmiany
       *[other] Wrócono do wcześniejszego stanu: cofnięto { $count } zmian
    }
op-person-merge =
    { $count ->
        [one] Scalono zapisy osoby „{ $subject }”
        [few] Scalono { $count } zapisy osoby „{ $subject }”
       *[other] Scalono { $count } zapisów osoby „{ $subject }”
    }
op-person-distinct = Oznaczono jako różne osoby: { $subject }
op-person-picture = Zmieniono zdjęcie osoby „{ $subject }”
op-person-appearance = Zmieniono udział osoby „{ $subject }”
op-organisation-add = Dodano instytucję „{ $subject }”
op-organisation-edit = Zmieniono dane instytucji „{ $subject }”
op-organisation-delete =
    { $count ->
        [one] Usunięto instytucję „{ $subject }”
        [few] Usunięto { $count } instytucje
       *[other] Usunięto { $count } instytucji
    }
op-organisation-merge =
    { $count ->
        [one] Scalono zapisy instytucji „{ $subject }”
        [few] Scalono { $count } zapisy instytucji „{ $subject }”
       *[other] Scalono { $count } zapisów instytucji „{ $subject }”
    }
op-organisation-distinct = Oznaczono jako różne instytucje: { $subject }
op-organisation-logo = Zmieniono logo instytucji „{ $subject }”
op-sign-up-add = Zapisano na sesję: { $subject }
op-sign-up-withdraw = Wypisano z sesji: { $subject }
