"""What Python's configparser makes of a commands.cfg, in the form of the recordings."""

import configparser
import io


def read(text):
    """Its sections with all their values, or the name of the error that refuses the file."""
    parser = configparser.ConfigParser()
    try:
        # As files are opened: line ends of all kinds count, and become line feeds.
        parser.read_file(io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))
    except configparser.Error as error:
        return {"error": type(error).__name__}
    return {
        "sections": {
            section: {key: value_of(parser, section, key) for key in parser.options(section)}
            for section in parser.sections()
        }
    }


def value_of(parser, section, key):
    try:
        return {"value": parser.get(section, key)}
    except configparser.Error as error:
        return {"error": type(error).__name__}
