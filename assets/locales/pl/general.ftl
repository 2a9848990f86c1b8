# Słowa, których używa więcej niż jeden ekran.

app-name = Obrady
add = Dodaj
apply = Zastosuj
back = Wstecz
cancel = Anuluj
change = Zmień
choose = Wybierz
choose-file = Wybierz plik…
clear = Wyczyść
close = Zamknij
copy = Kopiuj
delete = Usuń
done = Gotowe
edit = Edytuj
help = Pomoc
more-facts = Więcej
next = Dalej
no = Nie
none = Brak
open = Otwórz…
print = Drukuj…
redo = Ponów
save = Zapisz
save-as = Zapisz jako…
search = Szukaj
select-all = Zaznacz wszystko
settings = Ustawienia
show = Pokaż
undo = Cofnij
unknown = Nieznane
yes = Tak

minutes = { $count ->
    [one] { $count } minuta
    [few] { $count } minuty
   *[many] { $count } minut
}
days = { $count ->
    [one] { $count } dzień
   *[few] { $count } dni
}
