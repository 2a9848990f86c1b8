# Strona z programem i zaproszenie: teksty dla gości wydarzenia.

web-title = { $event } – program
web-skip = Przejdź do programu
web-days = Dni
web-about = O wydarzeniu
web-register = Zarejestruj się
web-filter = Znajdź w programie
web-search = Szukaj
web-search-hint = Tytuł, osoba, instytucja…
web-day = Dzień
web-all-days = Wszystkie dni
web-track = Ścieżka
web-all-tracks = Wszystkie ścieżki
web-room = Sala
web-all-rooms = Wszystkie sale
web-kind = Rodzaj
web-all-kinds = Wszystkie rodzaje
web-descriptions = Pokaż opisy
web-clear = Wyczyść
# Odczytywane na głos, gdy zmienią się filtry.
web-count = Sesje: { $shown } z { $all }
web-none = Żadna sesja nie pasuje do tych filtrów.
web-cancelled = Odwołana
web-unscheduled = Termin do ustalenia
web-unscheduled-link = Bez terminu
# Po godzinie, która wypada po północy.
web-next-day = następnego dnia
web-part-of = Część sesji:
web-places = { $count ->
    [one] { $count } miejsce
    [few] { $count } miejsca
   *[many] { $count } miejsc
}
web-language = język: { $languages }
web-session-page = Strona sesji
# Dla czytników ekranu, w odnośniku do samej sesji.
web-anchor = Odnośnik do sesji: { $title }
web-organisations = Organizatorzy i partnerzy
web-empty = Program jest w przygotowaniu.
web-top = Na początek strony
web-to = do

# Zaproszenie. Te słowa rozumie czytnik zaproszeń; zmienione trzeba sprawdzić w teście.
invitation-lead-day = Zapraszamy na wydarzenie „{ $title }”, które odbędzie się { $days } r.
invitation-lead-days = Zapraszamy na wydarzenie „{ $title }”, które odbędzie się w dniach { $days } r.
invitation-when = Termin
invitation-where = Miejsce
invitation-form = Forma
invitation-form-on-site = stacjonarnie
invitation-form-online = online
invitation-form-hybrid = hybrydowo (stacjonarnie i online)
invitation-room = Sala
invitation-hours = godz. { $hours }
invitation-description = Opis
invitation-registration = Rejestracja
invitation-website = Strona internetowa
invitation-published = Opublikowano
invitation-unscheduled = Termin do ustalenia
invitation-cancelled = { $title } – odwołane
invitation-role-moderator = Moderacja
invitation-role-panellist = Paneliści
invitation-role-speaker = Prelegenci
invitation-role-workshop = Prowadzenie
invitation-role-host = Gospodarze
invitation-role-interpreter = Tłumaczenie
invitation-kind-opening = Otwarcie
invitation-kind-closing = Zakończenie
invitation-kind-social = Spotkanie integracyjne
# Przed dalszymi akapitami opisu: „Opis (cd.)”.
invitation-continued = { $label } (cd.)
