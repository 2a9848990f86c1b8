"""content.py's JSON as a page for WeasyPrint and Chromium, in our faces and sizes.

usage: page.py CONTENT.json FOLDER-OF-FACES > PAGE.html
"""

import collections
import html
import json
import sys

told = json.load(open(sys.argv[1], encoding="utf-8"))
faces, escaped = sys.argv[2], html.escape


def bound(text):
    """The text with spaces that bind after words of one letter and before dashes."""
    words = text.split(" ")
    out = [words[0]]
    for one, other in zip(words, words[1:]):
        short = one.lstrip("(„«[")
        binds = (len(short) == 1 and short.isalpha()) or short in ("nr", "r.", "im.", "dr", "prof.") or other in "–—"
        out += ["\u00a0" if binds else " ", other]
    return escaped("".join(out))


print(f"""<!doctype html><html lang="{told['language']}"><head><meta charset="utf-8"><title>{escaped(told['title'])}</title>
<style>
@font-face{{font-family:S;src:url('{faces}/SourceSerif4SmText-Regular.ttf')}}
@font-face{{font-family:S;font-weight:600;src:url('{faces}/SourceSerif4SmText-Semibold.ttf')}}
@font-face{{font-family:D;src:url('{faces}/SourceSerif4Display-Semibold.ttf')}}
@font-face{{font-family:N;src:url('{faces}/SourceSans3-Regular.ttf')}}
@font-face{{font-family:N;font-weight:600;src:url('{faces}/SourceSans3-Semibold.ttf')}}
@page{{size:148mm 210mm;margin:19mm 14mm 17.5mm 17mm}}
@page:left{{margin-left:14mm;margin-right:17mm;@top-left{{content:"{escaped(told['title'])}";font:7.6pt N;color:#555;border-bottom:.4pt solid #ccc;width:100%;vertical-align:bottom;padding-bottom:4pt;margin-bottom:9pt}}@bottom-left{{content:counter(page);font:600 8.4pt N;color:#555}}}}
@page:right{{margin-left:17mm;margin-right:14mm;@top-right{{content:string(day);font:7.6pt N;color:#555;text-align:right;border-bottom:.4pt solid #ccc;width:100%;vertical-align:bottom;padding-bottom:4pt;margin-bottom:9pt}}@bottom-right{{content:counter(page);font:600 8.4pt N;color:#555}}}}
@page:first{{@top-right{{content:none;border:0}}@bottom-right{{content:none}}}}
html{{font:8.9pt/12pt S;widows:2;orphans:2}}body{{margin:0}}
h1{{font:20pt/24pt D;color:#1a4573;margin:0 0 4.5pt;break-before:page;string-set:day content();bookmark-level:1}}
article{{position:relative;padding-left:61pt;border-top:.4pt solid #ccc;margin-top:6pt;padding-top:5.6pt}}
h2{{font:600 10.8pt/12pt S;margin:0;break-after:avoid;bookmark-level:2;bookmark-state:closed}}
p{{margin:0}}
.h{{position:absolute;left:0;font:600 9.2pt/12pt N;color:#1a4573}}
.m{{font:7.8pt/12pt N;color:#555;break-after:avoid}}.w{{font:8.6pt/12pt N;margin:4pt 0 8pt;break-after:avoid}}.w b{{font-weight:600}}
.a{{text-align:justify;hyphens:auto;hyphenate-limit-chars:5 2 3}}.a+.a{{text-indent:10.7pt}}
.t h1{{font-size:33pt;line-height:37pt;padding-top:120pt;break-before:auto;string-set:none;bookmark-level:none}}
nav div{{position:relative;padding-left:61pt}}nav div b{{position:absolute;left:0;font:8.6pt/12pt N;color:#555}}
nav a{{display:block;font:9pt/12pt S;color:#000;text-decoration:none}}nav a.d{{font:600 9pt/12pt N;color:#1a4573;margin-top:9pt}}
nav a::after{{content:leader(' .') target-counter(attr(href url),page)}}
ul{{columns:2;column-gap:16pt;font:8.3pt/10.9pt S;list-style:none;margin:0;padding:0}}li{{padding-left:8.3pt;text-indent:-8.3pt}}
li a{{color:#1a4573;text-decoration:none}}li a::after{{content:target-counter(attr(href url),page)}}
</style></head><body><section class="t"><h1>{escaped(told['title'])}</h1><p>{escaped(told['place'])}</p></section>
<nav><h1>{told['contents']}</h1>""")
for at, day in enumerate(told["days"]):
    print(f'<a class="d" href="#d{at}">{escaped(day["label"])}</a>')
    for one in day["sessions"]:
        print(f'<div><b>{one["hours"]}</b><a href="#{one["id"]}">{bound(one["title"])}</a></div>')
print(f'<a class="d" href="#index">{told["index"]}</a></nav>')
found = collections.defaultdict(list)
for at, day in enumerate(told["days"]):
    print(f'<section><h1 id="d{at}">{escaped(day["label"])}</h1>')
    for one in day["sessions"]:
        people = []
        for who in one["people"]:
            found[who["family"], who["given"]].append(one["id"])
            office = ", " + bound(who["office"]) if who["office"] else ""
            people.append(f"<b>{bound((who['given'] + ' ' + who['family']).strip())}</b>{office}")
        place = " · ".join(part for part in (one["room"], one["track"]) if part)
        print(f'<article><p class="h">{one["hours"]}</p><h2 id="{one["id"]}">{bound(one["title"])}</h2><p class="m">{bound(place)}</p>')
        if people:
            lines = any(who["office"] for who in one["people"])
            print('<p class="w">' + ("<br>" if lines else ", ").join(people) + "</p>")
        print("".join(f'<p class="a">{bound(text)}</p>' for text in one["text"]) + "</article>")
    print("</section>")
letters = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"
print(f'<section><h1 id="index">{told["index"]}</h1><ul>')
for family, given in sorted(found, key=lambda name: [letters.find(letter) for letter in "".join(name).lower()]):
    links = ", ".join(f'<a href="#{one}"></a>' for one in dict.fromkeys(found[family, given]))
    print(f"<li>{escaped(family)} {escaped(given)}\u00a0 {links}</li>")
print("</ul></section></body></html>")
