# Formularz, kategorie i miejsca wydarzenia; listy rezerwowe; zapisy na sesje.

screen-registration-form = Formularz i miejsca
registration-form-open = Formularz i miejsca
registration-form-back = Wróć do zgłoszeń

places-head = Miejsca i zapisy
places-about = Kto zgłosi się ponad limit, trafi na listę rezerwową. Puste pole oznacza brak limitu.
places-on-site = Miejsca stacjonarne
places-online = Miejsca online
places-until-day = Zgłoszenia do dnia
places-until-time = do godziny
places-until-hint = Po tym terminie zgłoszenia może wpisać tylko zespół.
places-moving-up = Gdy zwolni się miejsce
places-moving-up-asking = Pytaj przed przesunięciem
places-moving-up-itself = Przesuwaj od razu
places-moving-up-asking-hint = Obrady przypomną o wolnym miejscu, a pierwszą osobę z listy rezerwowej przesuniesz jednym kliknięciem.
places-moving-up-itself-hint = Pierwsza osoba z listy rezerwowej od razu dostanie miejsce. Cofnięcie obejmie obie zmiany naraz.
places-filled-on-site = Stacjonarnie
places-filled-online = Online
places-taken-of = zajęte { $taken } z { $places }
places-taken = zajęte { $taken }
places-waiting = { $count ->
    [one] { $count } osoba czeka
    [few] { $count } osoby czekają
   *[many] { $count } osób czeka
}
places-over = ponad limit o { $count }
places-over-on-site = Ponad limit miejsc stacjonarnych: { $count }
places-over-online = Ponad limit miejsc online: { $count }
places-over-category = Ponad limit kategorii „{ $name }”: { $count }
places-over-in = { $over } (sesja „{ $title }”)

places-free = { $count ->
    [one] Zwolniło się { $count } miejsce
    [few] Zwolniły się { $count } miejsca
   *[many] Zwolniło się { $count } miejsc
}
places-free-in = { $count ->
    [one] Zwolniło się { $count } miejsce w sesji „{ $title }”
    [few] Zwolniły się { $count } miejsca w sesji „{ $title }”
   *[many] Zwolniło się { $count } miejsc w sesji „{ $title }”
}
places-next = Kolejność na liście rezerwowej: { $names }
places-next-more = Kolejność na liście rezerwowej: { $names } i jeszcze { $count ->
    [one] { $count } osoba
    [few] { $count } osoby
   *[many] { $count } osób
}
places-move-up = Przesuń z listy rezerwowej
places-moved-up = Z listy rezerwowej: { $names }
places-moved-up-in = { $name } (sesja „{ $title }”)
places-moved-more = i jeszcze { $count ->
    [one] { $count } osoba
    [few] { $count } osoby
   *[many] { $count } osób
}
places-full = Nie ma wolnych miejsc ({ $filled }). Zgłoszenie trafi na listę rezerwową.
places-late = Termin zgłoszeń minął { $when }. Zespół może je dalej wpisywać.
places-waits = { $name }: lista rezerwowa, bo wszystkie miejsca są zajęte
places-confirm-anyway = Potwierdź mimo to
places-confirmed-anyway = Potwierdzono ponad limit: { $name }

categories-head = Kategorie uczestników
categories-about = Na przykład członek związku, prelegent, prasa. Każda może mieć własny limit miejsc.
category-add = Dodaj kategorię
category-name = Nazwa kategorii
category-name-en = Nazwa po angielsku
category-places = Limit
category-places-of = Limit miejsc: { $name }
category-colour-of = Kolor kategorii: { $name }
category-delete-of = Usuń kategorię: { $name }
category-up-of = Przesuń wyżej: { $name }
category-down-of = Przesuń niżej: { $name }
category-none = Bez kategorii
category-people = { $count ->
    [one] { $count } zgłoszenie
    [few] { $count } zgłoszenia
   *[many] { $count } zgłoszeń
}
category-deleted-used = { $count ->
    [one] Usunięto „{ $name }”; { $count } zgłoszenie jest teraz bez kategorii
    [few] Usunięto „{ $name }”; { $count } zgłoszenia są teraz bez kategorii
   *[many] Usunięto „{ $name }”; { $count } zgłoszeń jest teraz bez kategorii
}

questions-head = Pytania formularza
questions-about = O co pytasz oprócz nazwiska, kontaktu i instytucji. Odpowiedzi wpiszesz w zgłoszeniu, a przy imporcie trafią tu nieznane kolumny.
question-add = Dodaj pytanie
question-name = Pytanie
question-kind = Rodzaj odpowiedzi
question-kind-text = tekst
question-kind-number = liczba
question-kind-date = data
question-kind-choice = jedna z listy
question-kind-several = kilka z listy
question-kind-yes-no = tak lub nie
question-kind-consent = zgoda
question-choices = Odpowiedzi do wyboru
question-choices-hint = Każda w osobnym wierszu.
question-answers = { $count ->
    [one] { $count } odpowiedź
    [few] { $count } odpowiedzi
   *[many] { $count } odpowiedzi
}
question-delete-of = Usuń pytanie: { $name }
question-up-of = Przesuń wyżej: { $name }
question-down-of = Przesuń niżej: { $name }
question-deleted-used = { $count ->
    [one] Usunięto „{ $name }”; ukryto { $count } odpowiedź
    [few] Usunięto „{ $name }”; ukryto { $count } odpowiedzi
   *[many] Usunięto „{ $name }”; ukryto { $count } odpowiedzi
}
question-publishes = Pozwala publikować dane uczestnika na listach publicznych
question-wording = Treść zgody
question-wording-none = Nie ma jeszcze treści zgody.
question-wording-version = Wersja { $version }
question-wording-current = obowiązuje
question-wording-answers = { $count ->
    [one] { $count } odpowiedź
    [few] { $count } odpowiedzi
   *[many] { $count } odpowiedzi
}
question-wording-new = Zmień treść
question-wording-first = Wpisz treść
question-wording-new-label = Nowa treść zgody
question-wording-new-hint = Kto już odpowiedział, zachowa treść, którą wtedy przeczytał.
question-wording-save = Zapisz jako wersję { $version }
question-wording-earlier = Wcześniejsze wersje

registration-code = Kod
registration-source = Źródło
source-phone = telefon
source-email = e-mail
source-in-person = osobiście
source-door = przy wejściu
registration-category = Kategoria
registration-tags = Etykiety
registration-tag-add = Dodaj etykietę
registration-tag-new = Nowa etykieta: { $name }
registration-tag-remove = Zdejmij etykietę: { $name }
registration-needs = Potrzeby
registration-diet = Dieta
registration-accessibility = Dostępność
registration-interpreter = Tłumacz
registration-diet-example = np. wegańska, bez orzechów
registration-accessibility-example = np. wózek, pętla indukcyjna
registration-interpreter-example = np. PJM, angielski
registration-invoice = Faktura
registration-invoice-name = Nabywca
registration-invoice-nip = NIP
registration-invoice-address = Adres
fault-nip-letters = NIP składa się z samych cyfr. Popraw go albo zostaw pole puste.
fault-nip-length = NIP ma 10 cyfr. Sprawdź, czy żadnej nie brakuje.
fault-nip-checksum = Ten NIP ma błąd: ostatnia cyfra nie zgadza się z pozostałymi. Sprawdź, czy przepisano go dobrze.
fault-number = Wpisz liczbę, na przykład 12 albo 1,5
answer-none = Brak odpowiedzi
answer-other = Odpowiedź przyszła w innej postaci; zostanie taka, dopóki jej nie zmienisz.
answer-consent-version = Odpowiedź na wersję { $version } tej treści
answer-consent-earlier = Odpowiedź dotyczy wcześniejszej treści (wersja { $version } z { $count }).
answer-consent-unknown = Nie wiadomo, jaką treść przeczytano.
registration-form-edit = Zmień pytania

sign-ups-head = Zapisy na sesje
sign-up-places = wolne { $free } z { $places }
sign-up-places-online = online wolne { $free } z { $places }
sign-up-unlimited = bez limitu miejsc
sign-up-full = brak wolnych miejsc
sign-up-full-online = online brak wolnych miejsc
sign-up-closed = zapisy zamknięto { $when }
sign-up-waiting-list = lista rezerwowa
sign-up-pending = oczekuje
sign-up-give = Daj miejsce
sign-up-give-of = Daj miejsce mimo braku wolnych: { $title }
sign-up-waits = Lista rezerwowa sesji „{ $title }”: wszystkie miejsca są zajęte
sign-up-hint-waiting = Zapisy zaczną się liczyć, gdy zgłoszenie dostanie miejsce na wydarzeniu.

quick-added = Dodano: { $name } ({ $state }). Możesz wpisać następną osobę.
quick-add-close = Dodaj i zamknij
quick-there = { $name } ma już zgłoszenie ({ $state })
quick-there-more = { $name }, { $organisation }: już zgłoszono ({ $state })
session-sign-up-until = Zapisy do dnia
