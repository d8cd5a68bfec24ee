"""What happens to files on their way: other encodings, damage, and saved reports that somebody touched."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random

from benchmarks.fuzz.odd_carriers import CARRIERS
from benchmarks.fuzz.odd_texts import SENTENCE

_TEXT = "\n\n".join(SENTENCE * 3 for _ in range(6))
_ENCODINGS = (
    "utf-8-sig utf-16 utf-16-le utf-16-be utf-32 cp1252 cp1251 cp1250 cp1253 cp1254 cp1255 cp1256 cp866 cp437 koi8-r "
    "iso8859-2 iso8859-5 mac-roman mac-cyrillic gb18030 big5 euc-kr euc-jp shift-jis iso2022-jp hz utf-7 cp037 "
    "johab iso2022-kr"
).split()
_SAID_IN = (
    "Der Rat von Fürstenau schloss am Montag den Hafen für neun Boote, sagte Bürgermeisterin Ada Brönn. ",
    "Городской совет закрыл в понедельник гавань для девяти лодок, сказала мэр Ада Бренн. ",
    "市议会星期一宣布港口对九艘船关闭。市长说工程需要三个月才能完成。",
    "市議会は月曜日に港を九隻の船に閉鎖すると発表した。",
    "시의회는 월요일에 항구를 배 아홉 척에 폐쇄했다고 시장이 말했다. ",
)


def encodings() -> Iterator[tuple[str, bytes]]:
    """Several languages in every encoding that has some of their letters, as text and as a page that names another."""
    for name in _ENCODINGS:
        for said in _SAID_IN:
            raw = (said * 12).encode(name, "ignore")
            if len(raw) > 150:
                yield f"text in {name}", raw
        if name.startswith("utf-"):
            continue
        named = f'<meta charset="{name}"><article><p>{_SAID_IN[0] * 12}</p></article>'
        yield f"page in {name}", named.encode(name, "ignore")
        yield f"page that says {name} and is UTF-8", named.encode()


def damaged(chance: Random) -> Iterator[tuple[str, str, bytes]]:
    """Each kind of file with what happens to files on their way: (kind of file, what happened, bytes)."""
    for carrier, carried in CARRIERS.items():
        raw = carried(_TEXT)
        some = bytearray(raw)
        for _ in range(30):
            some[chance.randrange(len(some))] = chance.randrange(256)
        one = bytearray(raw)
        one[len(one) // 2] ^= 0x80
        at = chance.randrange(len(raw))
        ways = {
            "cut off at the start": raw[:40],
            "cut off in the middle": raw[: len(raw) // 2],
            "cut off at the end": raw[:-7],
            "without its beginning": raw[9:],
            "with a bit turned": bytes(one),
            "with bytes changed": bytes(some),
            "with a hole of zeros": raw[:at] + bytes(400) + raw[at + 400 :],
            "twice in one": raw + raw,
            "behind noise": chance.randbytes(600) + raw,
            "before noise": raw + chance.randbytes(6_000),
            "with its lines' ends changed": raw.replace(b"\n", b"\r\n"),
        }
        yield from ((carrier, way, made) for way, made in ways.items())


def reports(saved: bytes) -> Iterator[tuple[str, bytes]]:
    """A saved report (JSON) with what may have happened to it."""
    text = saved.decode()
    first = json.loads(text)
    a_claim = {**first["claims"][0], "start": 10**12, "end": 10**12 + 5}
    yield "cut off", saved[: len(saved) // 2]
    yield "empty", b""
    yield "two in one", saved + saved
    yield "in UTF-16", text.encode("utf-16")
    yield "with a byte order mark", b"\xef\xbb\xbf" + saved
    yield "lists 100,000 deep", b"[" * 100_000
    yield "not a report", b'{"format": "storydiff/1"}'
    yield "a list", b"[1, 2, 3]"
    yield "a later version", text.replace("storydiff/1", "storydiff/2", 1).encode()
    yield "a number without end", b'{"format": ' + b"9" * 100_000 + b"}"
    yield "a key twice", text.replace('{"format"', '{"format":"x","format"', 1).encode()
    yield "a place outside the text", json.dumps({**first, "claims": [a_claim, *first["claims"][1:]]}).encode()
    yield "no claims", json.dumps({**first, "claims": []}).encode()
    yield "a finding twice", json.dumps({**first, "findings": first["findings"] * 2}).encode()
    yield "the source away", json.dumps({**first, "sources": first["sources"][:1]}).encode()
    yield "half a character", text.replace('"text":"', '"text":"\\ud83d', 1).encode()
    yield "control characters", text.replace('"statement":"', '"statement":"\\u001b[31m\\u0007', 3).encode()
    yield "NaN", text.replace('"score":', '"score":NaN,"x":', 1).encode()
    yield "paragraphs for a label", json.dumps({**first, "notes": ["x" * 1_000_000]}).encode()
