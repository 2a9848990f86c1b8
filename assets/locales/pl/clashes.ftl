# Kolizje programu: to samo w oknie i w wierszu poleceń.
# $session – sesja w cudzysłowie z dniem i godzinami, $sessions – dwie sesje i ich wspólne godziny.
clashes = Kolizje
clashes-none = Program nie ma kolizji.
clashes-all-accepted = Wszystkie kolizje są zaakceptowane.

clash-named = „{ $title }”
clash-named-at = „{ $title }” ({ $when })
clash-both = „{ $one }” i „{ $other }”, { $when }

clash-room-twice = { $room }: dwie sesje naraz – { $sessions }
clash-person-twice = { $person } ma dwie sesje naraz: { $sessions }
clash-cancelled-person = Udział odwołany, a nadal w programie: { $person }, { $session }
clash-person-unavailable = { $person } nie może być w tym czasie na sesji { $session }
clash-room-unavailable = { $room }: brak dostępności w tym czasie, { $session }
clash-room-change = { $person } ma { $gap } zamiast { $needed } na zmianę sali: „{ $one }” ({ $room }), potem „{ $other }” ({ $next }), { $when }
clash-outside-event = Poza dniami wydarzenia: { $session }
clash-outside-hours = Poza godzinami wydarzenia ({ $hours }): { $session }
clash-hours-from = od { $hour }
clash-hours-until = do { $hour }
clash-too-many-on-site = Zapisanych na miejscu { $taken }, a miejsc { $places }: { $session }
clash-too-many-online = Zapisanych online { $taken }, a miejsc { $places }: { $session }
clash-no-moderator = Nikt nie moderuje sesji { $session }
clash-panel-empty = Panel bez panelistów: { $session }
clash-panel-alone = Panel tylko z jedną osobą: { $session }
clash-panel-crowded = { $count } panelistów to za dużo na jeden panel: { $session }
clash-moderator-panellist = { $person } jednocześnie moderuje i występuje w panelu: { $session }
clash-missing-title = Sesja nie ma tytułu
clash-missing-title-at = Sesja nie ma tytułu ({ $when })
clash-missing-description = Gotowa sesja nie ma opisu: { $session }
clash-missing-person = Gotowa sesja nie ma żadnej osoby: { $session }
clash-missing-room = Gotowa sesja nie ma sali: { $session }
clash-no-meal = { $length } bez przerwy na posiłek: { $when }
clash-person-wish = Wbrew życzeniu: { $person }, { $session }
clash-room-wish = Wbrew życzeniu co do sali: { $room }, { $session }
clash-track-twice = Ścieżka „{ $track }” ma dwie sesje naraz: { $sessions }

# To samo przy samej sesji, gdzie tytuł i godziny już widać.
clash-own-at-once = { $what }: w tym samym czasie także
clash-own-cancelled-person = { $person }: udział odwołany, a nadal w programie
clash-own-person-unavailable = { $person } nie może być w tym czasie
clash-own-room-unavailable = { $room }: brak dostępności w tym czasie
clash-own-outside-event = Poza dniami wydarzenia
clash-own-outside-hours = Poza godzinami wydarzenia ({ $hours })
clash-own-too-many-on-site = Zapisanych na miejscu { $taken }, a miejsc { $places }
clash-own-too-many-online = Zapisanych online { $taken }, a miejsc { $places }
clash-own-no-moderator = Nikt nie moderuje
clash-own-panel-empty = Nie ma jeszcze panelistów
clash-own-panel-alone = W panelu jest tylko jedna osoba
clash-own-panel-crowded = { $count } panelistów to za dużo na jeden panel
clash-own-moderator-panellist = { $person } jednocześnie moderuje i występuje w panelu
clash-own-missing-description = Gotowa sesja nie ma opisu
clash-own-missing-person = Gotowa sesja nie ma żadnej osoby
clash-own-missing-room = Gotowa sesja nie ma sali
clash-own-person-wish = Wbrew życzeniu: { $person }
clash-own-room-wish = Wbrew życzeniu co do sali: { $room }

clash-level-error = Błędy
clash-level-warning = Ostrzeżenia
clash-level-hint = Wskazówki
clash-level-accepted = Zaakceptowane
clash-level-error-about = Tak nie może się odbyć.
clash-level-warning-about = Ktoś powinien na to spojrzeć.
clash-level-hint-about = Może być lepiej.
clash-level-accepted-about = Ktoś je widział i tak ma zostać.
clash-one-error = błąd
clash-one-warning = ostrzeżenie
clash-one-hint = wskazówka
clash-reason = Powód: { $reason }
clash-accept = Zaakceptuj…
clash-accept-of = Zaakceptuj kolizję: { $what }
clash-accept-title = Zaakceptować kolizję?
clash-accept-reason = Powód
clash-accept-hint = Na przykład: uzgodnione z prelegentem. Można zostawić puste.
clash-accept-do = Zaakceptuj
clash-accepted = Kolizja zaakceptowana
clash-withdraw = Cofnij akceptację
clash-withdraw-of = Cofnij akceptację kolizji: { $what }
clash-show-of = Pokaż w programie: { $what }
clashes-open-list = Wszystkie kolizje
clashes-open-count =
    { $count ->
        [one] { $count } kolizja
        [few] { $count } kolizje
       *[other] { $count } kolizji
    }

availability = Dostępność
availability-open = Dostępność…
availability-about = Bez wpisów: o każdej porze.
availability-none = Nie ma jeszcze dni wydarzenia; wpisz je w przeglądzie.
availability-of = Dostępność: { $name }
availability-from-of = Od, { $day }
availability-to-of = Do, { $day }
availability-kind-of = Rodzaj, { $day }
availability-remove = Usuń wpis: { $day }, { $hours }
availability-add = Dodaj wpis: { $day }
availability-available = tylko wtedy
availability-unavailable = nie
availability-wanted = najlepiej wtedy
availability-unwanted = lepiej nie
availability-quick-whole = cały dzień
availability-quick-morning = przed południem
availability-quick-afternoon = po południu
availability-quick-absent = niedostępność
availability-left-out = niedostępność, bo podano inne dni
availability-quick-of = Szybki wybór, { $day }
event-hours = Godziny
event-opens = Najwcześniej o
event-closes = Najpóźniej do
event-changeover = Czas na zmianę sali
event-changeover-hint = nie potrzeba
