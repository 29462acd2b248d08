"""Records what Python's configparser makes of each case below.

Run it to add or change cases: python3 record-configparser.py
It writes recordings/configparser.json, which the tests compare with; they need no Python.
"""

import configparser
import json
import pathlib
import platform
import tempfile

CASES = [
    ("a key and its value", "[Commands]\ntest=node a.js test\n"),
    ("spaces around the delimiter are left out", "[Commands]\ntest   =   node a.js   \n"),
    ("tabs around the delimiter are left out", "[Commands]\ntest\t=\tnode a.js\t\n"),
    ("keys are compared in lower case", "[Commands]\nTeSt=node a.js\n"),
    ("a colon separates too", "[Commands]\ntest: node a.js\n"),
    ("an equals sign before a colon separates", "[Commands]\ntest=node a:b\n"),
    ("a colon before an equals sign separates", "[Commands]\ntest:node a=b\n"),
    ("further equals signs belong to the value", "[Commands]\ntest=node --x=1 --y=2\n"),
    ("a value may begin with a delimiter", "[Commands]\ntest==node\ncollect=:x\n"),
    ("keys may hold spaces", "[Commands]\nmy own key = 1\n"),
    ("keys may hold quotes, dots and brackets", "[Commands]\n\"a.b\"=1\nk[]=2\n[x=3\n"),
    ("a key is unicode as well", "[Commands]\nÜber größe=ñandú €😀\n"),
    ("an empty value", "[Commands]\ntest=\ncollect = \n"),
    ("a key without a delimiter is refused", "[Commands]\ntest\n"),
    ("a delimiter without a key is refused", "[Commands]\n= node\n"),
    ("words that are values elsewhere stay words", "[Commands]\ntest=true\ncollect=null\nx=12\n"),
    ("double quotes around a value are kept", "[Commands]\ntest=\"node a.js\"\n"),
    ("single quotes around a value are kept", "[Commands]\ntest='node a.js'\n"),
    ("a value of two quotes is kept", "[Commands]\ntest=\"\"\n"),
    ("backslashes are kept", "[Commands]\ntest=c:\\new\\table\\; \\# \\\\x\n"),
    ("a semicolon in a line belongs to the value", "[Commands]\ntest=node a.js ; rest\n"),
    ("a hash in a line belongs to the value", "[Commands]\ntest=node a.js # rest\n"),
    ("a line that begins with a hash is a comment", "# top\n[Commands]\n# one\ntest=node\n"),
    ("a line that begins with a semicolon is a comment", "[Commands]\n;test=a\ntest=node\n"),
    ("an indented comment is one", "[Commands]\n   # one\n\t; two\ntest=node\n"),
    ("a file of comments has no sections", "# one\n; two\n\n"),
    ("an empty file has no sections", ""),
    ("an indented line continues the value", "[Commands]\ntest=node\n  a.js\n\ttest\n"),
    ("the value may begin on the next line", "[Commands]\ntest=\n  node a.js\n"),
    ("a continued value may hold a delimiter", "[Commands]\ntest=node\n  --x=1\n  y: z\n"),
    ("a continued value may look like a section", "[Commands]\ntest=node\n  [Other]\n"),
    ("a comment inside a continued value is left out", "[Commands]\ntest=node\n# no\n  a.js\n  ; no\n  b\n"),
    ("an empty line inside a continued value is kept", "[Commands]\ntest=node\n\n  a.js\n\n\n  b\n"),
    ("empty lines behind a value are left out", "[Commands]\ntest=node\n\n\ncollect=x\n\n"),
    ("an empty line does not end a value", "[Commands]\ntest=node\n\n \n  a.js\n"),
    ("a line behind a comment continues the value", "[Commands]\ntest=node\n\n# no\n\n  a.js\n"),
    ("an indented key begins an entry if the one before is not less indented",
     "[Commands]\n  test=node\n  collect=x\n"),
    ("a key less indented begins an entry", "[Commands]\n    test=node\n  collect=x\n"),
    ("deeper than an indented key continues it", "[Commands]\n  test=node\n    a.js\n"),
    ("an indented line below a section is an entry", "[Commands]\n    test=node\n"),
    ("a section may be indented", "  [Commands]\ntest=node\n"),
    ("a line deeper than an indented section is an entry", "  [Commands]\n    test=node\n      a.js\n"),
    ("names of sections are exact", "[commands]\ntest=a\n[Commands]\ntest=b\n"),
    ("dots in a section mean nothing", "[a.b]\ntest=1\n[a]\nb=2\n"),
    ("spaces in a section are kept", "[ Commands ]\ntest=1\n"),
    ("brackets in a section are kept", "[a[b]c]\ntest=1\n"),
    ("what follows a section is left out", "[Commands] # text\ntest=1\n[Other] ; x=1\ny=2\n"),
    ("a section named like a property of objects", "[__proto__]\n__proto__=1\nconstructor=2\n"),
    ("an empty section name is no section", "[]\ntest=1\n"),
    ("a section that is not closed is refused", "[Commands\ntest=1\n"),
    ("a bracket with a delimiter is an entry", "[Commands]\n[Other=1\n"),
    ("an entry before the first section is refused", "test=1\n[Commands]\n"),
    ("a key twice in a section is refused", "[Commands]\ntest=1\ncollect=2\ntest=3\n"),
    ("a key twice in other letters is refused", "[Commands]\ntest=1\nTEST=3\n"),
    ("a section twice is refused", "[Commands]\ntest=1\n[Other]\n[Commands]\ncollect=2\n"),
    ("an empty section", "[Commands]\n[Other]\n"),
    ("DEFAULT appears in every section", "[DEFAULT]\ntest=node\n[Commands]\n[Other]\nx=1\n"),
    ("a section overrides DEFAULT", "[DEFAULT]\ntest=node\n[Commands]\ntest=java\n"),
    ("DEFAULT counts for sections before it", "[Commands]\nx=1\n[DEFAULT]\ntest=node\n"),
    ("DEFAULT may come twice", "[DEFAULT]\na=1\n[Commands]\nx=1\n[DEFAULT]\nb=2\n"),
    ("a key twice in DEFAULT is refused", "[DEFAULT]\na=1\n[Commands]\n[DEFAULT]\na=2\n"),
    ("Default in other letters is a section", "[default]\na=1\n[Commands]\nx=1\n"),
    ("a reference to the section", "[Commands]\npy=/usr/bin/python\ntest=%(py)s a.py\n"),
    ("a reference to DEFAULT", "[DEFAULT]\npy=python\n[Commands]\ntest=%(py)s a.py\n"),
    ("a reference in other letters", "[Commands]\nPy=python\ntest=%(pY)s a.py\n"),
    ("a reference in DEFAULT sees the section", "[DEFAULT]\ntest=%(py)s a\n[Commands]\npy=p\n[Other]\n"),
    ("references in references", "[Commands]\na=1\nb=%(a)s2\nc=%(b)s3%(a)s\n"),
    ("a percent sign in a referred value", "[Commands]\na=100%%\nb=<%(a)s>\n"),
    ("a reference to an empty value", "[Commands]\na=\nb=<%(a)s>\n"),
    ("a reference to a name with spaces", "[Commands]\nmy key=1\nb=%(my key)s\n"),
    ("a reference in a continued value", "[Commands]\na=x\n y\nb=%(a)s\n  %(a)s z\n"),
    ("two percent signs are one", "[Commands]\ntest=date +%%s %%%%\n"),
    ("two percent signs before a bracket are no reference", "[Commands]\na=1\nb=%%(a)s\n"),
    ("three percent signs before a bracket", "[Commands]\na=1\nb=%%%(a)s\n"),
    ("a stray percent sign harms its own value only", "[Commands]\ntest=date +%s\ncollect=x\n"),
    ("a percent sign at the end", "[Commands]\ntest=100%\ncollect=x\n"),
    ("a reference that is not closed", "[Commands]\na=1\ntest=%(a\nother=%(a)\ncollect=%(a)d\n"),
    ("a reference to nothing", "[Commands]\ntest=%()s\ncollect=x\n"),
    ("an unknown reference harms its own value only", "[Commands]\ntest=%(gone)s\ncollect=x\n"),
    ("a reference to another section is unknown", "[Other]\na=1\n[Commands]\ntest=%(a)s\n"),
    ("a reference to itself", "[Commands]\ntest=%(test)s\ncollect=x\n"),
    ("references in a circle", "[Commands]\na=%(b)s\nb=%(a)s\ncollect=x\n"),
    ("references ten levels deep",
     "[Commands]\n" + "".join(f"k{n}=%(k{n + 1})s\n" for n in range(10)) + "k10=end\n"),
    ("references eleven levels deep",
     "[Commands]\n" + "".join(f"k{n}=%(k{n + 1})s\n" for n in range(11)) + "k11=end\n"),
    ("references with a percent sign at the bottom",
     "[Commands]\n" + "".join(f"k{n}=%(k{n + 1})s\n" for n in range(10)) + "k10=%%\n"),
    ("dollar signs mean nothing", "[Commands]\na=1\ntest=$HOME ${a} ${Other:a}\n"),
    ("lines may end as on Windows", "[Commands]\r\ntest=node\r\n  a.js\r\n\r\ncollect=x\r\n"),
    ("lines may end with a carriage return", "[Commands]\rtest=node\r  a.js\rcollect=x\r"),
    ("the last line needs no end", "[Commands]\ntest=node"),
    ("spaces alone are an empty line", "   \n[Commands]\n \t \ntest=node\n   \ncollect=x\n"),
    ("tabs indent by one", "[Commands]\n\ttest=node\n  a.js\n"),
    ("a no-break space is kept inside a value", "[Commands]\ntest=a\u00a0b\n"),
    ("line separators of unicode end no line", "[Commands]\ntest=a\u2028b\u0085c=d\n"),
    ("a vertical tab ends no line", "[Commands]\ntest=a\u000bb\u000cc\n"),
    ("a comment sign behind a key belongs to it", "[Commands]\ntest # x = 1\n"),
    ("Java with a class path", "[Commands]\ntest=/usr/bin/java -cp app.jar:dependencies/* a.B test\n"),
]


def value_of(parser, section, key):
    try:
        return {"value": parser.get(section, key)}
    except configparser.Error as error:
        return {"error": type(error).__name__}


def read(text):
    parser = configparser.ConfigParser()
    with tempfile.TemporaryDirectory() as directory:
        file = pathlib.Path(directory, "commands.cfg")
        file.write_bytes(text.encode())
        try:
            parser.read(file, encoding="utf-8")
        except configparser.Error as error:
            return {"error": type(error).__name__}
    return {
        "sections": {
            section: {key: value_of(parser, section, key) for key in parser.options(section)}
            for section in parser.sections()
        }
    }


def main():
    recording = {
        "python": platform.python_version(),
        "cases": [{"title": title, "text": text, **read(text)} for title, text in CASES],
    }
    target = pathlib.Path(__file__).with_name("recordings") / "configparser.json"
    target.write_text(json.dumps(recording, indent=2, ensure_ascii=False) + "\n")


main()
