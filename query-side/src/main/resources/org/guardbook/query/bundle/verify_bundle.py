#!/usr/bin/env python3
"""A second verifier of inspection bundles: docs/bundle.md and docs/ledger.md, and nothing else, told in Python.

    python3 verify_bundle.py [--head KEPT [--consistency PROOF]] FILE.zip [FILE.zip ...]

KEPT is a file with a head of the ledger that somebody else kept, or several; PROOF is what the board answers to
/api/ledger/proof/consistency for the sizes of that head and of the bundle's. For each file a line: the file, "unaltered"
or "altered", and why. Leaves with 0 where none was altered, with 1 where one was, with 2 where KEPT or PROOF is not what
it should be, and with 3 where none was altered but it is not shown that a bundle is of the same record as a head that
was kept.
"""

import base64
import hashlib
import json
import re
import struct
import sys
import zipfile
from datetime import datetime, timedelta, timezone

LARGEST = 2**31 - 1  # of what a bundle holds
LARGEST_TEXT = 2**29  # of a file in it that is no evidence
FORMAT = "guardbook/bundle/1"
NEEDED = (
    "README.txt",
    "about.json",
    "case.pdf",
    "timeline.json",
    "events.json",
    "checkpoint",
    "keys",
    "checking/bundle.md",
    "checking/ledger.md",
    "checking/verify_bundle.py",
)
EVIDENCE = "evidence/([0-9a-f]{64})(?:[.][a-z0-9]{1,5})?"
OF_A_SEALED_EVENT = {"position", "subject", "sequence", "sealed", "leafHash", "proof"}


class Altered(Exception):
    """What a bundle says of itself does not hold."""


class Unusable(Exception):
    """What a bundle is to be held against is not what it should be."""


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


def is_consistent(first, second, proof, first_root, second_root):
    """Whether the tree of the second size begins with all of the first, which is neither empty nor the same."""
    hashes = list(proof)
    if first & (first - 1) == 0:
        hashes.insert(0, first_root)
    if not hashes:
        return False
    node, last = first - 1, second - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    of_first = of_second = hashes[0]
    for beside in hashes[1:]:
        if last == 0:
            return False
        if node & 1 or node == last:
            of_first, of_second = node_hash(beside, of_first), node_hash(beside, of_second)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            of_second = node_hash(of_second, beside)
        node, last = node >> 1, last >> 1
    return last == 0 and of_first == first_root and of_second == second_root


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
    if not isinstance(text, str):
        raise Altered("something that should be base64 is not")
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
        origin, *lines, behind = octets.decode().split("\n")
    except ValueError as error:
        raise Altered("the keys are no lines of text") from error
    if behind:
        raise Altered("there is more in keys than the keys")
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
        return json.loads(octets.decode(), object_pairs_hook=once_each, parse_constant=no_number)
    except (ValueError, RecursionError) as error:
        raise Altered(f"{what} cannot be read") from error


def once_each(pairs):
    named = dict(pairs)
    if len(named) != len(pairs):
        raise ValueError("a name stands twice in one object")
    return named


def no_number(what):
    raise ValueError(f"{what} is no number")


def whole(number_):
    if type(number_) is not int or not -(2**63) <= number_ < 2**63:
        raise Altered("something that should be a whole number is not")
    return number_


def words(text):
    if not isinstance(text, str):
        raise Altered("something that should be a text is not")
    return text


def items(list_):
    if not isinstance(list_, list):
        raise Altered("something that should be a list is not")
    return list_


def written(value):
    """So that neither a number passes for a truth, nor 1.0 for 1."""
    return json.dumps(value, sort_keys=True)


def moment(text):
    """A moment so that the earlier of two comes first as a text, too."""
    found = re.fullmatch("([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:[.]([0-9]{1,9}))?Z", words(text))
    if not found:
        raise Altered("something that should be a moment is not")
    return found[1] + "." + (found[2] or "").ljust(9, "0")


# A bundle


class Packed:
    """What is in the file, which must be packed as docs/bundle.md says to the last byte."""

    def __init__(self, path):
        self.hashes, self.texts = {}, {}
        try:
            with zipfile.ZipFile(path) as bundle:
                entries = bundle.infolist()
        except Exception as error:  # zipfile fails in many ways over a damaged file
            raise Altered("it cannot be unpacked") from error
        if sum(entry.file_size for entry in entries) > LARGEST:
            raise Altered("it holds more than a bundle does")
        directory, at = b"", 0
        with open(path, "rb") as file:
            for entry in entries:
                head = self.head(entry)
                directory += b"PK\1\2" + struct.pack("<H", 10) + head[0]
                directory += struct.pack("<HHHII", 0, 0, 0, 0, at) + head[1]
                self.require(file, b"PK\3\4" + head[0] + head[1])
                self.take(file, entry)
                at = file.tell()
            end = struct.pack("<HHHHIIH", 0, 0, len(entries), len(entries), len(directory), at, 0)
            self.require(file, directory + b"PK\5\6" + end)
            if file.read(1):
                raise Altered("there is something behind its end")

    def head(self, entry):
        if entry.filename in self.hashes or entry.compress_type != zipfile.ZIP_STORED:
            raise Altered("it was packed by another program")
        if entry.file_size > LARGEST_TEXT and not entry.filename.startswith("evidence/"):
            raise Altered("it holds more than a bundle does")
        try:
            name = entry.filename.encode("ascii")
        except UnicodeEncodeError as error:
            raise Altered("it was packed by another program") from error
        size = entry.file_size
        return struct.pack("<HHHHHIIIHH", 10, 0x800, 0, 0, 0x41, entry.CRC, size, size, len(name), 0), name

    def require(self, file, octets):
        if file.read(len(octets)) != octets:
            raise Altered("it was packed by another program, or bytes of it were changed")

    def take(self, file, entry):
        hash_, crc, left = hashlib.sha256(), 0, entry.file_size
        is_text, parts = not entry.filename.startswith("evidence/"), []
        while left:
            part = file.read(min(left, 1 << 20))
            if not part:
                raise Altered("it ends too early")
            hash_.update(part)
            crc, left = zipfile.crc32(part, crc), left - len(part)
            if is_text:
                parts.append(part)
        if crc != entry.CRC:
            raise Altered(f"{entry.filename} is not the file that was packed")
        self.hashes[entry.filename] = hash_.hexdigest()
        if is_text:
            self.texts[entry.filename] = b"".join(parts)


def instant(millis):
    moment = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(milliseconds=millis)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def require_listed(manifest, files, origin):
    if manifest.lines[:2] != [FORMAT, origin]:
        raise Altered("the manifest is not one of this board")
    listed = [tuple(line.split(" ", 1)) for line in manifest.lines[2:]]
    if ["manifest"] + [path for _, path in listed] != list(files.hashes):
        raise Altered("the manifest does not list the files that are there")
    for hash_, path in listed:
        if files.hashes[path] != hash_:
            raise Altered(f"{path} is not the file that was packed")
        said = re.fullmatch(EVIDENCE, path)
        if path not in NEEDED and (not said or said[1] != hash_):
            raise Altered(f"{path} is neither a file of a bundle nor the evidence its name says")


def require_leaf_says(event, leaf):
    said = stored(leaf)
    said["recordedAt"] = instant(said.pop("recordedAtMillis"))
    if said["revision"] is None:
        del said["revision"]
    beside = {name: value for name, value in event.items() if name not in ("leaf", "proof")}
    if written(beside) != written(said):
        raise Altered(f"event {event['position']} is told otherwise than it is stored")


def require_event(event, size, root, redactions):
    position = whole(event["position"])
    if "sealed" in event:
        if set(event) != OF_A_SEALED_EVENT or not items(event["sealed"]):
            raise Altered(f"event {position} is both sealed and told")
        for each in event["sealed"]:
            if position not in redactions.get(whole(each), ()):
                raise Altered(f"event {position} is sealed over nothing that was redacted")
        hash_ = decoded(event["leafHash"])
    else:
        leaf = decoded(event["leaf"])
        require_leaf_says(event, leaf)
        hash_ = leaf_hash(leaf)
    if root_by_proof(position, size, hash_, [decoded(each) for each in items(event["proof"])]) != root:
        raise Altered(f"the proof of event {position} does not lead to the head")


def require_whole(events, about, redactions):
    positions = [each["position"] for each in events]
    if positions != sorted(set(positions)):
        raise Altered("the events are not in order")
    subjects = [words(each) for each in items(about["subjects"])]
    if sorted({words(each["subject"]) for each in events}) != subjects or words(about["reference"]) not in subjects:
        raise Altered("the events are not those of the case")
    for subject in subjects:
        sequences = [whole(each["sequence"]) for each in events if each["subject"] == subject]
        if sequences != list(range(len(sequences))):
            raise Altered(f"of {subject} an event is missing")
    for each, sealed in redactions.items():
        if sealed != [event["position"] for event in events if each in event.get("sealed", ())]:
            raise Altered(f"redaction {each} is not what was sealed")


def require_by(as_at, events):
    """Times can go back where a clock was set, but what was recorded last was recorded by then."""
    for event in {event["subject"]: event for event in events}.values():
        if "sealed" not in event and moment(event["recordedAt"]) > as_at:
            raise Altered(f"event {event['position']} was recorded after the moment it is as at")


def require_timeline_of(events, timeline):
    by_position = {event["position"]: event for event in events}
    for entry in items(timeline):
        event = by_position.get(whole(entry["position"]))
        if event is None or ("eventId" in entry if "sealed" in event else not is_the_same(entry, event)):
            raise Altered(f"the timeline has an entry {entry['position']} that no event stands behind")


def is_the_same(entry, event):
    return words(entry["eventId"]) == event["eventId"] and moment(entry["recordedAt"]) == moment(event["recordedAt"])


def kept_in(path):
    """The heads in a file that somebody kept, whatever else stands in it between empty lines."""
    try:
        with open(path, "rb") as file:
            blocks = re.split("\n\n+", file.read().decode().replace("\r\n", "\n"))
        notes = [
            Note(f"{before.lstrip()}\n\n{block.rstrip()}\n".encode(), "the head that was kept elsewhere")
            for before, block in zip([""] + blocks, blocks)
            if block.startswith("— ")
        ]
        for note in notes:
            head_of(note)
    except (OSError, ValueError, Altered) as error:
        raise Unusable(f"There is no head that can be read in {path}.") from error
    if not notes:
        raise Unusable(f"There is no head in {path}.")
    return notes


def head_of(note):
    """Size and root."""
    if len(note.lines) != 3:
        raise Altered(f"{note.what} is none")
    return number(note.lines[1], "the size of " + note.what), decoded(note.lines[2])


def of_events(kept, keys):
    """Whoever keeps heads is sent those of who looked, too, which say nothing of what is in here."""
    heads = [note for note in kept if note.lines[0] != keys[0].name + "/looks"]
    if not heads:
        raise Unusable("The heads that were kept are of who looked, and none is of what was recorded.")
    return heads


def growth_in(path):
    """The sizes of two trees, and the hashes that lead from the one to the other."""
    try:
        with open(path, "rb") as file:
            proof = read_json(file.read(), "the consistency proof")
        return (whole(proof["first"]), whole(proof["size"])), [decoded(each) for each in items(proof["hashes"])]
    except (OSError, KeyError, TypeError, Altered) as error:
        raise Unusable(f"There is no consistency proof that can be read in {path}.") from error


def is_of_one_book(keys, checkpoint, kept, growth):
    """Whether the kept head shows that the bundle is of the same book; raises Altered where it shows that it is not."""
    kept.require_signed_by_one_of(keys)
    if kept.lines[0] != keys[0].name:
        raise Altered("the head that was kept elsewhere is not one of this board")
    then, now = head_of(kept), head_of(checkpoint)
    if then[0] == now[0]:
        if then != now:
            raise Altered("the head that was kept elsewhere is another one of the same size")
        return True
    smaller, larger = sorted((then, now))
    sizes, proof = growth or ((), ())
    if sizes != (smaller[0], larger[0]):
        return False
    if smaller[0] and not is_consistent(smaller[0], larger[0], proof, smaller[1], larger[1]):
        raise Altered("the consistency proof does not lead from the one head to the other: they are of two books")
    return True


def verify(path, kept=None, growth=None):
    """Returns how many events were proved, and whether the bundle is shown to be of the book of which heads were kept.

    Raises Altered over the first thing that does not hold, and Unusable where no head is one of events.
    """
    files = Packed(path)
    for needed in ("manifest",) + NEEDED:
        if needed not in files.texts:
            raise Altered(f"{needed} is missing")
    texts = files.texts
    keys = chain(texts["keys"])
    checkpoint = Note(texts["checkpoint"], "the checkpoint")
    checkpoint.require_signed_by_one_of(keys)
    if checkpoint.lines[0] != keys[0].name:
        raise Altered("the checkpoint is not one of this board")
    size, root = head_of(checkpoint)
    manifest = Note(texts["manifest"], "the manifest")
    manifest.require_signed_by_one_of(keys)
    require_listed(manifest, files, checkpoint.lines[0])
    try:
        about = read_json(texts["about.json"], "about.json")
        if (about["format"], about["origin"], whole(about["size"])) != (FORMAT, checkpoint.lines[0], size):
            raise Altered("about.json does not go with the checkpoint")
        redactions = {
            whole(each["number"]): [whole(position) for position in items(each["sealed"])]
            for each in items(about["redactions"])
        }
        events = items(read_json(texts["events.json"], "events.json")["events"])
        for event in events:
            require_event(event, size, root, redactions)
        require_whole(events, about, redactions)
        require_by(moment(about["asAt"]), events)
        require_timeline_of(events, read_json(texts["timeline.json"], "timeline.json"))
    except (KeyError, TypeError, AttributeError, ValueError, OverflowError) as error:
        raise Altered("it does not have the form of a bundle") from error
    # Each is looked at: one that shows it does not make up for one that shows the contrary
    shown = [is_of_one_book(keys, checkpoint, each, growth) for each in of_events(kept, keys)] if kept else [True]
    return len(events), any(shown)


def main(arguments):
    kept = growth = None
    if arguments[:1] == ["--head"]:
        kept = kept_in(arguments[1])
        arguments = arguments[2:]
    if arguments[:1] == ["--consistency"]:
        growth = growth_in(arguments[1])
        arguments = arguments[2:]
    leaves_with = 0
    for path in arguments:
        try:
            events, shown = verify(path, kept, growth)
            besides = "" if shown else ", not shown to be of the record whose head was kept"
            print(f"{path}: unaltered, {events} events proved{besides}")
            leaves_with = leaves_with or (0 if shown else 3)
        except Altered as why:
            leaves_with = 1
            print(f"{path}: altered, {why}")
    return leaves_with


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Unusable as why:
        print(why, file=sys.stderr)
        sys.exit(2)
