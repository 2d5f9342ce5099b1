#!/usr/bin/env python3
"""A second verifier of inspection bundles: docs/bundle.md and docs/ledger.md, and nothing else, told in Python.

    python3 verify_bundle.py [--head KEPT] FILE.zip [FILE.zip ...]

KEPT is a head of the ledger that somebody else kept. For each file a line: the file, "unaltered" or "altered", and why.
Leaves with 0 where none was altered and with 1 otherwise.
"""

import base64
import hashlib
import json
import re
import struct
import sys
import zipfile
from datetime import datetime, timedelta, timezone

LARGEST = 512 * 1024 * 1024  # of what a bundle holds, laid open


class Altered(Exception):
    """What a bundle says of itself does not hold."""


# Ed25519 as RFC 8032 says; slow, and short enough to be read.

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def recovered_x(y, sign):
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if square == 0:
        return None if sign else 0
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P:
        return None
    return P - x if x & 1 != sign else x


def added(one, other):
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar, point):
    sum_ = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            sum_ = added(sum_, point)
        point = added(point, point)
        scalar >>= 1
    return sum_


def point_of(octets):
    y = int.from_bytes(octets, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    x = recovered_x(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE_X = recovered_x(BASE_Y, 0)
BASE = (BASE_X, BASE_Y, 1, BASE_X * BASE_Y % P)


def is_signed(public, message, signature):
    if len(public) != 32 or len(signature) != 64:
        return False
    key, commitment = point_of(public), point_of(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if key is None or commitment is None or scalar >= L:
        return False
    digest = hashlib.sha512(signature[:32] + public + message).digest()
    left = times(scalar, BASE)
    right = added(commitment, times(int.from_bytes(digest, "little") % L, key))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (
        left[1] * right[2] - right[1] * left[2]
    ) % P == 0


# The tree of RFC 6962


def leaf_hash(leaf):
    return hashlib.sha256(b"\0" + leaf).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def root_by_proof(position, size, hash_, proof):
    if not 0 <= position < size:
        raise Altered(f"position {position} is not in a tree of {size}")
    node, last = position, size - 1
    for sibling in proof:
        if last == 0:
            raise Altered(f"the proof of position {position} is too long")
        if node & 1 or node == last:
            hash_ = node_hash(sibling, hash_)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            hash_ = node_hash(hash_, sibling)
        node, last = node >> 1, last >> 1
    if last:
        raise Altered(f"the proof of position {position} is too short")
    return hash_


# Signed notes, the keys that sign them, and the head of the tree


def decoded(text):
    try:
        octets = base64.b64decode(text, validate=True)
    except ValueError as error:
        raise Altered("something that should be base64 is not") from error
    if base64.b64encode(octets).decode() != text:
        raise Altered("base64 is written in a way that nobody writes it")
    return octets


class Key:
    """A public key, and the name it signs under."""

    def __init__(self, name, public):
        if len(public) != 32:
            raise Altered("a public key is not one of Ed25519")
        self.name, self.public = name, public
        self.id = hashlib.sha256(name.encode() + b"\n\1" + public).digest()[:4]


def chain(octets):
    """The keys of the board in the order in which they came into use."""
    try:
        origin, *lines = octets.decode().removesuffix("\n").split("\n")
    except UnicodeDecodeError as error:
        raise Altered("the keys are no text") from error
    keys = []
    for line in lines:
        parts = line.split(" ")
        if len(parts) != 4 or parts[0] != str(len(keys) + 1):
            raise Altered("the keys are not in order")
        key = Key(origin, decoded(parts[2]))
        vouched = "\n".join(["guardbook-ledger-key-v1", origin, *parts[:3]]) + "\n"
        by = keys[-1] if keys else key
        if not is_signed(by.public, vouched.encode(), decoded(parts[3])):
            raise Altered(f"key {parts[0]} is not vouched for by the one before it")
        keys.append(key)
    if not keys:
        raise Altered("there is no key")
    return keys


class Note:
    def __init__(self, octets, what):
        self.what = what
        try:
            whole = octets.decode()
        except UnicodeDecodeError as error:
            raise Altered(f"{what} is no text") from error
        text, parted, signatures = whole.rpartition("\n\n")
        if not parted or not signatures.endswith("\n"):
            raise Altered(f"{what} is not signed")
        self.text = text + "\n"
        self.lines = text.split("\n")
        self.signatures = []
        for line in signatures[:-1].split("\n"):
            found = re.fullmatch("— ([^ +]+) ([A-Za-z0-9+/=]+)", line)
            if not found:
                raise Altered(f"{what} has a signature that is none")
            self.signatures.append((found[1], decoded(found[2])))

    def is_signed_by(self, key):
        return any(
            name == key.name and octets[:4] == key.id and is_signed(key.public, self.text.encode(), octets[4:])
            for name, octets in self.signatures
        )

    def require_signed_by_one_of(self, keys):
        if not any(self.is_signed_by(key) for key in keys):
            raise Altered(f"{self.what} is signed by no key of this board")


def number(text, what):
    if not re.fullmatch("0|[1-9][0-9]{0,17}", text):
        raise Altered(f"{what} is no number")
    return int(text)


# What an event is stored as


class Reader:
    def __init__(self, octets):
        self.octets, self.at = octets, 0

    def take(self, count):
        if self.at + count > len(self.octets):
            raise Altered("an event ends too early")
        self.at += count
        return self.octets[self.at - count : self.at]

    def unsigned(self):
        return struct.unpack(">Q", self.take(8))[0]

    def signed(self):
        return struct.unpack(">q", self.take(8))[0]

    def octets_of_length(self):
        return self.take(struct.unpack(">I", self.take(4))[0])

    def text(self):
        try:
            return self.octets_of_length().decode()
        except UnicodeDecodeError as error:
            raise Altered("an event holds what is no text") from error

    def optional_text(self):
        there = self.take(1)
        if there not in (b"\0", b"\1"):
            raise Altered("an event says neither that it has a revision nor that it has none")
        return self.text() if there == b"\1" else None


def stored(leaf):
    reader = Reader(leaf)
    if reader.take(4) != b"GBE1":
        raise Altered("an event is in a form that is not known")
    said = {
        "position": reader.unsigned(),
        "recordedAtMillis": reader.signed(),
        "sequence": reader.unsigned(),
        "subject": reader.text(),
        "kind": reader.text(),
        "type": reader.text(),
        "revision": reader.optional_text(),
        "eventId": reader.text(),
        "metadata": read_json(reader.octets_of_length(), "the metadata of an event"),
        "payload": read_json(reader.octets_of_length(), "the payload of an event"),
    }
    if reader.at != len(leaf):
        raise Altered("an event goes on after its end")
    return said


def read_json(octets, what):
    try:
        return json.loads(octets.decode())
    except (ValueError, RecursionError) as error:
        raise Altered(f"{what} cannot be read") from error


# A bundle


def laid_open(path):
    """What is in the file, which must be packed as docs/bundle.md says to the last byte."""
    try:
        with zipfile.ZipFile(path) as bundle:
            entries = bundle.infolist()
            if sum(entry.file_size for entry in entries) > LARGEST:
                raise Altered("it holds more than a bundle does")
            files = {}
            for entry in entries:
                if entry.filename in files or entry.compress_type != zipfile.ZIP_STORED:
                    raise Altered("it was packed by another program")
                files[entry.filename] = bundle.read(entry)
    except Altered:
        raise
    except Exception as error:  # zipfile fails in many ways over a damaged file
        raise Altered("it cannot be unpacked") from error
    with open(path, "rb") as file:
        if file.read() != packed(files):
            raise Altered("it was packed by another program")
    return files


def packed(files):
    heads, directory = b"", b""
    for name, content in files.items():
        try:
            octets = name.encode("ascii")
        except UnicodeEncodeError as error:
            raise Altered("it was packed by another program") from error
        about = struct.pack(
            "<HHHHHIIIHH", 10, 0x800, 0, 0, 0x41, zipfile.crc32(content), len(content), len(content), len(octets), 0
        )
        directory += b"PK\1\2" + struct.pack("<H", 10) + about + struct.pack("<HHHII", 0, 0, 0, 0, len(heads)) + octets
        heads += b"PK\3\4" + about + octets + content
    end = struct.pack("<HHHHIIH", 0, 0, len(files), len(files), len(directory), len(heads), 0)
    return heads + directory + b"PK\5\6" + end


def instant(millis):
    moment = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(milliseconds=millis)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def require_listed(manifest, files, origin):
    if manifest.lines[:2] != ["guardbook/bundle/1", origin]:
        raise Altered("the manifest is not one of this board")
    listed = [tuple(line.split(" ", 1)) for line in manifest.lines[2:]]
    if ["manifest"] + [path for _, path in listed] != list(files):
        raise Altered("the manifest does not list the files that are there")
    for hash_, path in listed:
        if hashlib.sha256(files[path]).hexdigest() != hash_:
            raise Altered(f"{path} is not the file that was packed")
        said = re.fullmatch("evidence/([0-9a-f]{64})(?:[.][a-z0-9]+)?", path)
        if path.startswith("evidence/") and (not said or said[1] != hash_):
            raise Altered(f"{path} is not the evidence that its name says")


def require_leaf_says(event, leaf):
    said = stored(leaf)
    said["recordedAt"] = instant(said.pop("recordedAtMillis"))
    if said["revision"] is None:
        del said["revision"]
    beside = {name: value for name, value in event.items() if name not in ("leaf", "proof")}
    if beside != said:
        raise Altered(f"event {event['position']} is told otherwise than it is stored")


def require_event(event, size, root, redactions):
    position = event["position"]
    if "sealed" in event:
        if "leaf" in event or not event["sealed"]:
            raise Altered(f"event {position} is both sealed and told")
        for each in event["sealed"]:
            if position not in redactions.get(each, ()):
                raise Altered(f"event {position} is sealed over nothing that was redacted")
        hash_ = decoded(event["leafHash"])
    else:
        leaf = decoded(event["leaf"])
        require_leaf_says(event, leaf)
        hash_ = leaf_hash(leaf)
    if root_by_proof(position, size, hash_, [decoded(each) for each in event["proof"]]) != root:
        raise Altered(f"the proof of event {position} does not lead to the head")


def require_whole(events, subjects, redactions):
    if [each["position"] for each in events] != sorted({each["position"] for each in events}):
        raise Altered("the events are not in order")
    if sorted({each["subject"] for each in events}) != subjects:
        raise Altered("the events are not those of the case")
    for subject in subjects:
        sequences = [each["sequence"] for each in events if each["subject"] == subject]
        if sequences != list(range(len(sequences))):
            raise Altered(f"of {subject} an event is missing")
    for each, positions in redactions.items():
        if positions != [event["position"] for event in events if each in event.get("sealed", ())]:
            raise Altered(f"redaction {each} is not what was sealed")


def require_same_book(kept, keys, checkpoint):
    kept.require_signed_by_one_of(keys)
    if kept.lines[:2] == checkpoint.lines[:2] and kept.lines != checkpoint.lines:
        raise Altered("the head that was kept elsewhere is another one of the same size")


def verify(path, kept=None):
    """Returns how many events were proved; raises Altered over the first thing that does not hold."""
    files = laid_open(path)
    for needed in ("manifest", "README.txt", "about.json", "case.pdf", "timeline.json", "events.json", "checkpoint", "keys"):
        if needed not in files:
            raise Altered(f"{needed} is missing")
    keys = chain(files["keys"])
    checkpoint = Note(files["checkpoint"], "the checkpoint")
    checkpoint.require_signed_by_one_of(keys)
    if len(checkpoint.lines) != 3 or checkpoint.lines[0] != keys[0].name:
        raise Altered("the checkpoint is not one of this board")
    size, root = number(checkpoint.lines[1], "the size of the checkpoint"), decoded(checkpoint.lines[2])
    if kept:
        require_same_book(kept, keys, checkpoint)
    manifest = Note(files["manifest"], "the manifest")
    manifest.require_signed_by_one_of(keys)
    require_listed(manifest, files, checkpoint.lines[0])
    try:
        about = read_json(files["about.json"], "about.json")
        if (about["format"], about["origin"], about["size"]) != ("guardbook/bundle/1", checkpoint.lines[0], size):
            raise Altered("about.json does not go with the checkpoint")
        redactions = {each["number"]: each["sealed"] for each in about["redactions"]}
        events = read_json(files["events.json"], "events.json")["events"]
        for event in events:
            require_event(event, size, root, redactions)
        require_whole(events, about["subjects"], redactions)
    except (KeyError, TypeError, AttributeError, ValueError, OverflowError) as error:
        raise Altered("it does not have the form of a bundle") from error
    return len(events)


def main(arguments):
    kept = None
    if arguments[:1] == ["--head"]:
        with open(arguments[1], "rb") as file:
            kept = Note(file.read(), "the head that was kept elsewhere")
        arguments = arguments[2:]
    altered = False
    for path in arguments:
        try:
            print(f"{path}: unaltered, {verify(path, kept)} events proved")
        except Altered as why:
            altered = True
            print(f"{path}: altered, {why}")
    return 1 if altered else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
