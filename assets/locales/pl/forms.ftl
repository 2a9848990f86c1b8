# Co znaczą kolumny tabeli zgłoszeń.

column-office-and-organisation = Stanowisko i instytucja
column-buyer-email = E-mail zamawiającego
column-form-id = Numer w formularzu
column-registered-time = Godzina zgłoszenia
column-diet = Dieta
column-accessibility = Dostępność
column-interpreter = Tłumacz
column-invoice-name = Nabywca na fakturze
column-invoice-nip = NIP
column-invoice-address = Adres na fakturze
column-sessions = Wybrane sesje
column-consent = Zgoda
known-form-pretix = pretix
known-form-pretix-orders = zamówienia z pretix (jeden wiersz to całe zamówienie, a nie bilet)
known-form-indico = Indico
known-form-google-forms = Formularze Google
known-form-microsoft-forms = Microsoft Forms
known-form-lime-survey = LimeSurvey
known-form-obrady = lista zapisana w programie Obrady
field-kind-text = tekst
field-kind-number = liczba
field-kind-date = data
field-kind-choice = jedna z odpowiedzi
field-kind-several = kilka odpowiedzi
field-kind-yes-no = tak lub nie
field-kind-consent = zgoda
waiting-rows-title = Wiersze do poprawienia
# Czytnik zna ten nagłówek i pomija kolumnę, gdy poprawiona tabela wraca.
waiting-rows-problems = Do poprawienia
