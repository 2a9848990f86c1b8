# Historia zmian
history-none = Nic jeszcze nie zmieniono
history-none-text = Każda zmiana w pliku trafia tutaj i każdą można cofnąć, także po ponownym uruchomieniu programu.
history-more = Pokaż wcześniejsze
