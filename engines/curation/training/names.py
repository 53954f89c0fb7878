"""Lays lists of names out of Faker (MIT) and of the United States census (public domain, in the package `names`).

Usage: names.py FAKER_FOLDER NAMES_FOLDER OUT. Writes sure.txt, first.txt, last.txt, place.txt, firm.txt: one entry a line,
those of the census in the order of their frequency.
"""
import importlib
import pkgutil
import sys
from pathlib import Path

sys.path.insert(0, sys.argv[1])
import faker.providers.address as address
import faker.providers.company as company
import faker.providers.person as person


def locales(package):
    for module in sorted(m.name for m in pkgutil.iter_modules(package.__path__)):
        yield importlib.import_module(package.__name__ + "." + module).Provider


def values(providers, wanted):
    found = {}
    for provider in providers:
        for field in sorted(dir(provider)):
            if wanted(field):
                value = getattr(provider, field)
                if isinstance(value, (list, tuple, dict)):
                    for one in value:
                        if isinstance(one, str) and one.strip() and "{" not in one and len(one) < 40:
                            found[one.strip()] = None
    return list(found)


def spread(providers, wanted):
    """Values of at least two languages: names that most people would take for one."""
    languages = {}
    for provider in providers:
        language = provider.__module__.split(".")[-1].split("_")[0]
        for value in values([provider], wanted):
            languages.setdefault(value, set()).add(language)
    return [value for value, found in languages.items() if len(found) > 1]


def census(name):
    lines = (Path(sys.argv[2]) / "names" / name).read_text().splitlines()
    return [line.split()[0].capitalize() for line in lines]


out = Path(sys.argv[3])
out.mkdir(parents=True, exist_ok=True)
people = list(locales(person))
sure = (census("dist.female.first")[:2500] + census("dist.male.first")[:1000]
        + spread(people, lambda f: f.startswith("first_")))
first = census("dist.female.first") + census("dist.male.first")
first += values(people, lambda f: f.startswith("first_") or f.startswith("middle_names"))
last = census("dist.all.last")[:30000] + values(people, lambda f: f.startswith("last_"))
places = values(locales(address), lambda f: f.startswith(("cit", "countr", "state", "street_n", "region", "prefect", "town")))
firms = values(locales(company), lambda f: f.startswith(("compan", "compname", "bsword", "catch", "large")))
for name, entries in (("sure", sure), ("first", first), ("last", last), ("place", places), ("firm", firms)):
    (out / (name + ".txt")).write_text("\n".join(dict.fromkeys(entries)) + "\n", encoding="utf-8")
