# Zmiany w historii oraz na przyciskach „Cofnij” i „Ponów”.
# $subject – nazwa rzeczy (pusta, gdy rzeczy jest kilka), $count – ile rzeczy.
op-event-add = Dodano wydarzenie „{ $subject }”
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
