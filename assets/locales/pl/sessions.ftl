# Sesje: lista i formularz
session-kind-panel = Panel
session-kind-mini-panel = Minipanel
session-kind-lecture = Wykład
session-kind-workshop = Warsztaty
session-kind-debate = Debata
session-kind-plenary = Sesja plenarna
session-kind-ceremony = Uroczystość
session-kind-break = Przerwa
session-kind-registration = Rejestracja
session-kind-social = Wydarzenie towarzyszące
session-kind-other = Inne

session-state-idea = Pomysł
session-state-proposed = Propozycja
session-state-confirmed = Potwierdzona
session-state-ready = Gotowa
session-state-cancelled = Odwołana

role-moderator = Moderacja
role-panellist = Udział w panelu
role-speaker = Wystąpienie
role-host = Prowadzenie
role-interpreter = Tłumaczenie
role-reserve = Rezerwa

session-start = Początek
session-end = Koniec
session-day = Dzień
session-room = Sala
