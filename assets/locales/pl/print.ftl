# Druk: wybór i podgląd
screen-print = Druk
action-print = Drukuj…
print-product = Co drukować
print-programme = Program
print-programme-text = Okładka, dni, sesje, osoby, spis treści
print-participants = Lista uczestników
print-participants-text = Alfabetycznie, z instytucją i statusem
print-paper = Papier
print-paper-a4 = A4
print-paper-a5 = A5
print-language = Język
print-language-pl = Polski
print-language-en = English
print-state = Kto na liście
print-state-all = Wszyscy oprócz odwołanych
print-descriptions = Opisy sesji
print-index = Indeks osób
print-options = Zawartość
print-save = Zapisz PDF…
print-saved = Zapisano: { $name }
saved-open = Otwórz
saved-open-folder = Otwórz folder

print-preview = Podgląd wydruku
print-page = Strona { $page } z { $pages }
print-page-number = Numer strony
print-of = z { $pages }
print-before = Poprzednia strona
print-after = Następna strona
print-spread = Układ podglądu
print-spread-single = Jedna strona
print-spread-double = Dwie strony
print-zoom = Powiększenie
print-zoom-out = Pomniejsz podgląd
print-zoom-in = Powiększ podgląd
print-zoom-width = Szerokość okna
print-zoom-page = Cała strona
print-zoom-percent = { $percent } %
print-busy = Przygotowywanie stron…
print-ready = { $count ->
    [one] Gotowe: { $count } strona
    [few] Gotowe: { $count } strony
   *[many] Gotowe: { $count } stron
}
print-failed = Nie udało się przygotować wydruku
print-warnings = { $count ->
    [one] { $count } znak nie ma kroju pisma
    [few] { $count } znaki nie mają kroju pisma
   *[many] { $count } znaków nie ma kroju pisma
}
print-missing-letter = Zamiast „{ $letter }” w „{ $text }” wydrukuje się pusta ramka. Zastąp ten znak innym.
