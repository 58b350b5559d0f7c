"""Mutations of the tree of files: gone, doubled, exchanged, misnamed, or a link to somewhere else."""

import os
import random
import shutil
from pathlib import PurePosixPath

from tests.hostile.breaking import Kind, NoPlace, Project, Spoilt

NAMES = ("{stem}.YML", "{stem}.yaml", "{stem}.yml~", "{stem}.yml.bak", "{stem}", "{stem} .yml", "{stem}.yml ",
         "{stem}..yml",
         ".{stem}.yml", "{stem}.yml.", "{upper}.yml", "CON.yml", "nul.yml", "a b.yml", "{stem}\n.yml", "{stem}.yml\n",
         "\x1b[2J{stem}.yml", "{stem}\u202elmy.yml", "1²2.yml", "art-٠١٧.yml", "{stem}\udcff.yml", "x" * 200 + ".yml",
         
         "a::error file=x::y.yml", "{stem}%0A.yml", "$(id).yml", "-rf.yml", "~.yml", "#{stem}.yml#",
         "{stem} (copy).yml",
         "<script>.yml", "{stem}\u200b.yml", "9" * 240 + ".yml")


def _gone(project: Project, rng: random.Random) -> Spoilt:
    name = project.draw(rng)
    (project.root / name).unlink()
    return Spoilt(f"{name} deleted", (name,))


def _folder_gone(project: Project, rng: random.Random) -> Spoilt:
    name = rng.choice(sorted({str(PurePosixPath(file).parent) for file in project.files}))
    shutil.rmtree(project.root / name)
    return Spoilt(f"{name}/ deleted", (name,))


def _doubled(project: Project, rng: random.Random) -> Spoilt:
    name = project.draw(rng)
    folder, stem = str(PurePosixPath(name).parent), PurePosixPath(name).stem
    copy = f"{folder}/{rng.choice((f'{stem}-2', f'{stem}-copy', 'art-998', f'a{stem}'))}.yml"
    project.write(copy, project.text(name))
    return Spoilt(f"{name} copied to {copy}", (copy,))


def _exchanged(project: Project,
               rng: random.Random) -> Spoilt:
    name = project.draw(rng)
    folder = PurePosixPath(name).parent
    siblings = [file for file in project.files if PurePosixPath(file).parent == folder and file != name]
    if not siblings:
        raise NoPlace
    other = rng.choice(siblings)
    project.write(name, project.text(other))
    project.write(other, project.text(name))
    return Spoilt(f"{name} and {other} exchanged", (name, other))


def _named(project: Project, rng: random.Random) -> Spoilt:
    name = project.draw(rng)
    path = PurePosixPath(name)
    new = f"{path.parent}/{rng.choice(NAMES).format(stem=path.stem, upper=path.stem.upper())}"
    if new == name:
        raise NoPlace
    os.rename(project.root / name, os.fsencode(project.root / new))
    return Spoilt(f"{name} renamed to {new!a}", (name, new))


def _linked(project: Project, rng: random.Random) -> Spoilt:
    name = project.draw(rng)
    file = project.root / name
    outside = project.root.parent / "outside"
    outside.mkdir(exist_ok=True)
    (outside / "same.yml").write_text(project.text(name),
                                      encoding="utf-8")
    secret = outside / "secret"
    secret.write_text("root:x:0:0:a secret line:/root:/bin/sh\n",
                      encoding="utf-8")
    targets = {"a secret": secret, "itself": file, "nothing": "nowhere.yml",
               "the same text outside": outside / "same.yml",
               "a folder": project.root / "law", "the root": project.root, "endless zeros": "/dev/zero",
               "no data": "/dev/null",
               "a brother": next(project.root / other for other in project.files if other != name)}
    how = rng.choice(("fifo", "folder", "circle", "loop", "hard", *targets))
    added: tuple[str, ...] = ()
    file.unlink()
    if how == "fifo":
        os.mkfifo(file)
    elif how == "folder":
        file.mkdir()
    elif how == "circle":
        file.symlink_to(f"{file.name}.2.yml")
        (file.parent / f"{file.name}.2.yml").symlink_to(file.name)
        added = (f"{name}.2.yml",)
    elif how == "loop":
        file.write_text(project.text(name), encoding="utf-8")
        (file.parent / "loop").symlink_to(file.parent)
        added = (f"{PurePosixPath(name).parent}/loop",)
    elif how == "hard":
        os.link(outside / "same.yml", file)
    else:
        file.symlink_to(targets[how])
    return Spoilt(f"{name}: a {'link to ' if how in targets else ''}{how}", (name, *added))


KINDS = (
    Kind("delete-file", 90, _gone), Kind("delete-folder", 20, _folder_gone), Kind("duplicate-file", 50, _doubled),
    Kind("swap-files", 30, _exchanged), Kind("file-name", 70, _named), Kind("link", 70, _linked),
)
