# Sale i ścieżki
rooms = Sale
rooms-about = Sale, sceny i transmisje, w kolejności, w jakiej stoją w programie.
room-name = Nazwa sali
room-on-site = Miejsca na sali
room-on-site-of = Miejsca na sali: { $name }
room-online = Miejsca online
room-online-of = Miejsca online: { $name }
room-sessions = Sesje
room-add = Dodaj salę
room-shared = Kilka sesji naraz
room-shared-on = kilka sesji naraz
room-delete = Usuń salę
tracks = Ścieżki tematyczne
tracks-about = Temat, który łączy sesje w różnych salach. Jego kolor widać w programie.
track-name = Nazwa ścieżki
track-add = Dodaj ścieżkę
track-delete = Usuń ścieżkę
track-delete-of = Usuń ścieżkę: { $name }
track-colour-of = Kolor: { $name }
colour-0 = niebieski
colour-1 = zielony
colour-2 = bursztynowy
colour-3 = różowy
colour-4 = fioletowy
colour-5 = turkusowy
colour-6 = ceglany
colour-7 = oliwkowy
sessions-count = { $count ->
    [one] { $count } sesja
    [few] { $count } sesje
   *[many] { $count } sesji
}
