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
