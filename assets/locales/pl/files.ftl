# Pliki: rodzaje w oknach wyboru i proponowane nazwy
file-kind-obrady = Plik Obrad
file-kind-table = Tabela zgłoszeń (Excel, CSV)
file-kind-source = Programy, zaproszenia, tabele, archiwa
file-kind-written = Plik .{ $ending }
file-kind-xlsx = Arkusz Excela
file-kind-csv = Tabela CSV
file-kind-pdf = Dokument PDF
new-file-name = Nasze wydarzenia.obrady
copy-file-name = Obrady – kopia.obrady
archive-file-name = Obrady – archiwum.json
programme-file-name = Program
participants-file-name = Lista uczestników
no-display =
    Obrady nie mogą otworzyć okna: nie ma ekranu.
    Uruchom program w środowisku graficznym albo użyj polecenia „obrady”.

# Zgłoszenia: słowa wspólne dla ekranu, arkuszy i wydruków
attendance-on-site = stacjonarnie
attendance-online = online
attendance-hybrid = hybrydowo
registration-pending = oczekuje
registration-confirmed = potwierdzone
registration-waiting-list = lista rezerwowa
registration-cancelled = odwołane

# Nagłówki kolumn listy uczestników
column-number = Lp.
column-family = Nazwisko
column-given = Imię
column-title = Tytuł
column-office = Stanowisko
column-organisation = Instytucja
column-email = E-mail
column-phone = Telefon
column-attendance = Forma udziału
column-state = Status
column-registered-at = Data zgłoszenia
column-note = Uwagi
file-kind-picture = Obrazy
print-file-sign-in = Lista obecności
print-file-badges = Identyfikatory
print-file-certificates = Zaświadczenia
print-file-table-tents = Wizytówki na stół
print-file-door-signs = Tabliczki na drzwi
print-file-session-cards = Karty sesji
print-file-personal-programmes = Programy osobiste
print-file-envelopes = Koperty
print-file-labels = Etykiety adresowe
print-file-poster = Plakat
