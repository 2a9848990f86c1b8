"""What is printed, as JSON that all who print it read: made Polish sessions, or FOSDEM's.

usage: content.py made SESSIONS | content.py fosdem SCHEDULE.XML
The same arguments give the same bytes.
"""

import html
import json
import random
import re
import sys
import xml.etree.ElementTree as tree

GIVEN = """Agnieszka Katarzyna Małgorzata Anna Barbara Ewa Zofia Józefina Łucja Żaneta Grażyna Elżbieta
Paweł Michał Łukasz Krzysztof Andrzej Grzegorz Stanisław Wojciech Zdzisław Bożydar Jerzy Rafał""".split()
FAMILY = """Wiśniewsk Kowalczyk Wójcik Kamińsk Zielińsk Szymańsk Woźniak Dąbrowsk Kozłowsk Jabłońsk Mazur
Krawczyk Piotrowsk Grabowsk Michalsk Wieczorek Jasińsk Zawadzk Bąk Włodarczyk Czarneck Sawick Urbańsk
Szczepańsk Kucharsk Wilk Lis Wysock Kaźmierczak Brzęczyszczykiewicz Gęśl Ćwikła Śmigielsk Żółkiewsk""".split()
OFFICES = """Uniwersytet Jagielloński|Uniwersytet Warszawski|Politechnika Łódzka|Akademia Górniczo-Hutnicza
Uniwersytet im. Adama Mickiewicza w Poznaniu|Politechnika Wrocławska|Uniwersytet Śląski w Katowicach
Uniwersytet Mikołaja Kopernika w Toruniu|Instytut Badań Literackich PAN|Biblioteka Narodowa
Politechnika Gdańska|Szkoła Główna Handlowa""".replace("\n", "|").split("|")
ROOMS = """Aula im. Marii Skłodowskiej-Curie|Sala 101|Sala 102 „Żółta”|Sala 203|Sala Senatu|Foyer – poziom 0
Sala kominkowa""".replace("\n", "|").split("|")
TRACKS = """Człowiek i środowisko|Dziedzictwo cyfrowe|Zdrowie publiczne|Języki i kultury|Energia jutra
Edukacja włączająca""".replace("\n", "|").split("|")
KINDS = """interdyscyplinarne współczesne długofalowe międzynarodowe porównawcze ilościowe jakościowe krytyczne
zrównoważone przestrzenne społeczno-gospodarcze niskoemisyjne wielojęzyczne pozaszkolne proekologiczne
źródłowe śródmiejskie""".split()
THINGS = """badania rozwiązania narzędzia uwarunkowania przekształcenia zagrożenia doświadczenia strategie modele
metody archiwa społeczności krajobrazy instytucje praktyki ścieżki wyzwania źródła zbiory""".split()
OF = """transformacji energetycznej|dziedzictwa kulturowego|przestrzeni publicznej|szkolnictwa wyższego
języka polskiego|gospodarki wodnej|opieki zdrowotnej|pamięci zbiorowej|uczenia maszynowego
bioróżnorodności miejskiej|migracji zarobkowych|literatury dziecięcej|żeglugi śródlądowej
otwartych danych badawczych|rzemiosła artystycznego|samorządności lokalnej""".replace("\n", "|").split("|")
DO = """pokazują podważają potwierdzają wyjaśniają porządkują uzupełniają wyznaczają umożliwiają współkształtują
rozstrzygają""".split()
WHAT = """dotychczasowe założenia|przyjęte w literaturze rozróżnienia|najważniejsze zależności
ograniczenia stosowanych wskaźników|granice porównywalności wyników|rolę niewielkich ośrodków
oczekiwania uczestniczek i uczestników|znaczenie długotrwałej współpracy
potrzebę przejrzystych procedur""".replace("\n", "|").split("|")
WHERE = """w perspektywie najbliższego dziesięciolecia|na przykładzie województwa łódzkiego
w świetle danych z lat 1989–2024|z uwzględnieniem różnic pokoleniowych|o czym świadczą wywiady pogłębione
i w kontekście prawa europejskiego|u progu kolejnej perspektywy finansowej|z punktu widzenia użytkowników
w ujęciu historycznym i porównawczym""".replace("\n", "|").split("|")
BEGIN = """W referacie przedstawiono|Omówione zostaną|Przedmiotem wystąpienia są|Autorzy analizują
Punktem wyjścia są|Zestawiamy ze sobą""".replace("\n", "|").split("|")
MORE = """Wyniki uzyskano dzięki współpracy z ponad trzydziestoma instytucjami; część z nich udostępniono na
otwartej licencji.|Szczególną uwagę poświęcono kwestii „niewidzialnej pracy” – zarówno jej opisowi, jak i
wycenie.|Dyskusję poprzedzi krótki pokaz przygotowanego narzędzia.|Po wystąpieniu przewidziano dwadzieścia
minut na pytania oraz rozmowę w kuluarach.|Źródło danych, sposób ich oczyszczenia i pełną ścieżkę obliczeń
opisano w załączniku.""".replace("\n", " ").split("|")
DAYS = ["Czwartek, 21 maja 2026", "Piątek, 22 maja 2026", "Sobota, 23 maja 2026", "Niedziela, 24 maja 2026",
        "Poniedziałek, 25 maja 2026"]


def made(count):
    pick = random.Random(1)
    capital = lambda text: text[0].upper() + text[1:]
    phrase = lambda: f"{pick.choice(KINDS)} {pick.choice(THINGS)} {pick.choice(OF)}"

    def sentence():
        chance = pick.random()
        if chance < 0.3:
            return f"{pick.choice(BEGIN)} {phrase()} {pick.choice(WHERE)}."
        if chance < 0.6:
            return f"{capital(phrase())} {pick.choice(DO)} {pick.choice(WHAT)}, {pick.choice(WHERE)}."
        if chance < 0.8:
            return f"{capital(pick.choice(THINGS))} {pick.choice(OF)} i {phrase()} {pick.choice(DO)} {pick.choice(WHAT)}."
        return pick.choice(MORE)

    def person():
        given, family = pick.choice(GIVEN), pick.choice(FAMILY)
        if family.endswith("k") and family[-2] in "sc":
            family += "a" if given.endswith("a") else "i"
        return {"given": given, "family": family, "office": pick.choice(OFFICES)}

    people = [person() for _ in range(max(20, count * 6 // 10))]
    days = []
    for at, label in enumerate(DAYS):
        number = count // len(DAYS) + (at < count % len(DAYS))
        sessions = []
        for place in range(number):
            start = 540 + place * 570 // max(1, number) // 15 * 15
            title = capital(phrase()) + pick.choice(["", "", f": {pick.choice(WHERE)}", f" – {pick.choice(WHAT)}", "?"])
            text, words = [], pick.randint(30, 70)
            while sum(len(one.split()) for one in text) < words:
                text.append(sentence())
            speakers = sorted(pick.sample(range(len(people)), pick.choice([1, 1, 1, 2, 2, 3])))
            sessions.append({"start": start, "length": 45, "room": pick.choice(ROOMS), "track": pick.choice(TRACKS),
                             "title": title, "people": [people[one] for one in speakers], "text": [" ".join(text)]})
        days.append({"label": label, "sessions": sessions})
    return {"language": "pl", "title": "XVII Ogólnopolski Kongres „Nauka bliżej ludzi”",
            "place": "Łódź, 21–25 maja 2026", "contents": "Spis treści", "index": "Indeks osób", "days": days}


def plain(markup):
    """The paragraphs of a text in HTML, without marks."""
    parts = re.split(r"</p>|<br\s*/?>|</li>|</h\d>|\n\s*\n", markup or "")
    parts = (" ".join(html.unescape(re.sub(r"<[^>]*>", "", part)).split()) for part in parts)
    return [part for part in parts if part]


def fosdem(path):
    root = tree.parse(path).getroot()
    text = lambda event, name: (event.findtext(name) or "").strip()
    days = []
    for day, label in zip(root.iter("day"), ["Saturday, 1 February 2025", "Sunday, 2 February 2025"]):
        sessions = []
        for event in day.iter("event"):
            hours, minutes = map(int, text(event, "start").split(":"))
            long, short = map(int, text(event, "duration").split(":")[:2])
            people = []
            for one in event.iter("person"):
                given, _, family = (one.text or "").strip().partition(" ")
                people.append({"given": given if family else "", "family": family or given, "office": ""})
            sessions.append({"start": hours * 60 + minutes, "length": long * 60 + short, "room": text(event, "room"),
                             "track": text(event, "track"), "title": text(event, "title") or "Untitled", "people": people,
                             "text": plain(text(event, "abstract")) or plain(text(event, "description"))})
        sessions.sort(key=lambda one: one["start"])
        days.append({"label": label, "sessions": sessions})
    return {"language": "en", "title": "FOSDEM 2025", "place": "Brussels, 1–2 February 2025", "contents": "Contents",
            "index": "Index of people", "days": days}


kind, argument = sys.argv[1:]
told = made(int(argument)) if kind == "made" else fosdem(argument)
number = 0
for day in told["days"]:
    for session in day["sessions"]:
        number += 1
        session["id"] = f"s{number}"
        clock = lambda minutes: f"{minutes // 60 % 24}:{minutes % 60:02}"
        session["hours"] = f"{clock(session['start'])}–{clock(session['start'] + session['length'])}"
json.dump(told, sys.stdout, ensure_ascii=False, indent=1)
