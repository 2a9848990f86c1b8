# Plakat z programem.

poster-file = { $event } – plakat
# U dołu plakatu: sesje tego dnia, które nie mają jeszcze godziny.
poster-without-hour = Godzina do ustalenia: { $titles }
# U dołu ostatniego plakatu: sesje, które nie mają jeszcze ani dnia, ani godziny.
poster-without-day = Termin do ustalenia: { $titles }
# Obok kawałka plakatu do sklejenia: który to kawałek.
poster-tile = rząd { $row } z { $rows }, kolumna { $column } z { $columns }
