"""How well the justified lines of a PDF are set, whoever wrote it, from what mutool sees of it.

usage: lines.py FILE.pdf...
Prints for each file, with tabs between: its name, lines, per cent of them that end in a hyphen, per
cent of justified lines whose gaps between words are wider than 0.40 em, and than 0.55 em.
"""

import io
import subprocess
import sys
import xml.etree.ElementTree as tree

SIZE = 8.9
# Letters that are made a little wider have a little larger size, as mutool tells it.
WIDER = 0.2

for name in sys.argv[1:]:
    seen = subprocess.run(["mutool", "draw", "-q", "-F", "stext", "-o", "-", name], capture_output=True).stdout
    rows, page = {}, -1
    for _, element in tree.iterparse(io.BytesIO(seen.replace(b"\x00", b""))):
        if element.tag != "page":
            continue
        page += 1
        for font in element.iter("font"):
            # WeasyPrint and Chromium call the face as the page's style sheet does.
            face = font.get("name", "")
            if not ("Serif" in face or face == "S") or abs(float(font.get("size")) - SIZE) > WIDER:
                continue
            for letter in font.iter("char"):
                quad = [float(edge) for edge in letter.get("quad").split()]
                row = rows.setdefault((page, round(float(letter.get("y")), 1)), [])
                row.append((quad[0], quad[2], letter.get("c")))
        element.clear()
    lines = []
    for row in rows.values():
        row.sort()
        seen = [one for one in row if one[2].strip() or one[2] == "\u00ad"]
        # Contents are no paragraphs.
        if seen and ". ." not in "".join(one[2] for one in row) and "..." not in "".join(one[2] for one in seen):
            lines.append(seen)
    widths = sorted(max(one[1] for one in line) - line[0][0] for line in lines)
    full = widths[int(len(widths) * 0.6)]
    hyphens, gaps = 0, []
    for line in lines:
        hyphens += line[-1][2] in "-\u00ad\u2010"
        if abs(max(one[1] for one in line) - line[0][0] - full) > 6:
            continue
        white = [(other[0] - one[1]) / SIZE for one, other in zip(line, line[1:]) if other[0] - one[1] > 0.09 * SIZE]
        if len(white) > 2:
            gaps.append(sum(white) / len(white))
    share = lambda widest: 100 * sum(gap > widest for gap in gaps) / max(1, len(gaps))
    print(name, len(lines), f"{100 * hyphens / max(1, len(lines)):.1f}", f"{share(0.40):.1f}", f"{share(0.55):.1f}", sep="\t")
