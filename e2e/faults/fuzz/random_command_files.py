"""Makes files like commands.cfg at random, and says what Python's configparser makes of each.

python3 random_command_files.py <count> <seed>

It prints one JSON document, which the test of this folder compares with. Recorded with
python3 random_command_files.py 400 1 > recordings/command-files.json; those need no Python.
"""

import json
import pathlib
import platform
import random
import sys

sys.path.append(str(pathlib.Path(__file__).parents[3] / "base-image/test/commands"))

from configparser_reading import read  # noqa: E402 (its folder is known only now)

SECTIONS = [
    "Commands", "Commands", "DEFAULT", "Timeouts", "a.b", " Commands ", "a]b", "é",
    "__proto__", "#", "", "x=y",
]
KEYS = [
    "test", "collect", "TEST", "my key", "endpoint_urls", "é", "İ", "ΣΣ", "k[]", "%",
    "__proto__", "a#b", "\"q\"", "x\x85y", "1", "a\xa0b",
]
DELIMITERS = [
    "=", ":", " = ", "\t:\t", " =", "==", ":=", "\xa0=\u3000", "\x1c:\x1f", " ", "",
]
WORDS = [
    "node", "app/adapter.ts", "--x=1", "a;b", "#", ";", "'a b'", "\"", "\\", "c:\\x",
    "%%", "%(test)s", "%(TEST)s", "%(my key)s", "%(nope)s", "%", "%(", "%()s",
    "%(test)", "%%(test)s", "$HOME", "[x]", "ñ€😀", "",
]
SPACES = [
    " ", "  ", "\t", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x1f", "\x85", "\xa0",
    "\u2003", "\u2028", "\u3000", "\ufeff", "\u200b", "\x00",
]
INDENTS = ["", "", "", " ", "  ", "    ", "\t", "\xa0", "\x0c ", "\x1f", "\ufeff"]
ENDS = ["\n", "\n", "\n", "\n", "\r\n", "\r"]
ALPHABET = list("[]=:#;%()s \t\n\rtT\\\"'") + SPACES


def value(dice):
    words = [dice.choice(WORDS) for _ in range(dice.randrange(4))]
    return dice.choice([" ", " ", " ", dice.choice(SPACES)]).join(words)


def padding(dice):
    return dice.choice(["", "", "", " ", dice.choice(SPACES)])


def line(dice, unused):
    kind = dice.random()
    if kind < 0.12:
        return dice.choice(["#", ";", " # ", "\t;"]) + value(dice)
    if kind < 0.22:
        return dice.choice(SPACES) if dice.random() < 0.4 else ""
    if kind < 0.42:
        return dice.choice([" ", "  ", "\t", dice.choice(INDENTS)]) + value(dice)
    if not unused:
        return ""
    # Mostly a key that is new, since one that is repeated refuses the file.
    key = dice.choice(KEYS) if dice.random() < 0.05 else unused.pop(dice.randrange(len(unused)))
    delimiter = dice.choice(DELIMITERS if dice.random() < 0.3 else ["=", ": ", " = "])
    return dice.choice(INDENTS) + key + delimiter + value(dice) + padding(dice)


def section(dice, name):
    unused = list({key.lower(): key for key in KEYS}.values())
    lines = [line(dice, unused) for _ in range(dice.randrange(8))]
    header = f"{dice.choice(INDENTS[:5])}[{name}]{dice.choice(['', '', ' # text', padding(dice)])}"
    return [header] + lines


def damaged(dice, text):
    at = dice.randrange(len(text) + 1)
    return text[:at] + dice.choice(["", dice.choice(ALPHABET)]) + text[at + dice.randrange(3) :]


def file(dice):
    names = dice.sample(SECTIONS, dice.randrange(4))
    if dice.random() < 0.9:
        names = list(dict.fromkeys(names))
    lines = [each for name in names for each in section(dice, name)]
    text = "".join(each + dice.choice(ENDS) for each in lines)
    return damaged(dice, text) if dice.random() < 0.4 else text


def main():
    count, seed = int(sys.argv[1]), int(sys.argv[2])
    dice = random.Random(seed)
    texts = [file(dice) for _ in range(count)]
    cases = [json.dumps({"text": text, **read(text)}) for text in texts]
    head = f'"python": {json.dumps(platform.python_version())}, "seed": {seed}'
    sys.stdout.write("{%s, \"cases\": [\n%s\n]}\n" % (head, ",\n".join(cases)))


main()
