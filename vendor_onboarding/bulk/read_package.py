"""A ZIP of a table and its pictures. What is hostile in it is refused before a byte of it is unpacked."""

import io
import zipfile
from collections import Counter
from dataclasses import dataclass
from pathlib import PurePosixPath

from vendor_onboarding.bulk.read_table import BROKEN, MOST_BYTES, FileRefusedError, Table, read_table

MOST_PACKED = 120 * 1024 * 1024
MOST_UNPACKED = 400 * 1024 * 1024
MOST_FILES = 2_000
LARGEST_PICTURE = 15 * 1024 * 1024
TABLES = (".xlsx", ".csv")
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".heic", ".heif")
LEFT_OUT = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")


@dataclass(frozen=True, kw_only=True, slots=True)
class Package:
    """What came: the table, and the pictures' places in the archive by their names in small letters."""

    table: Table
    pictures: dict[str, str]
    is_package: bool


def read_upload(data: bytes) -> Package:
    """Read a table, alone or in a ZIP with its pictures. Raises FileRefusedError."""
    if not _is_package(data):
        return Package(table=read_table(data), pictures={}, is_package=False)
    if len(data) > MOST_PACKED:
        raise FileRefusedError("TOO_BIG")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = _checked(archive)
            table = _table_of(infos)
            found = {info.filename: PurePosixPath(info.filename).name.casefold() for info in infos}
            names = Counter(name for name in found.values() if name.endswith(PICTURES))
            if twice := next((name for name, count in names.items() if count > 1), None):
                raise FileRefusedError("PICTURE_TWICE", value=twice[:80])
            pictures = {name: place for place, name in found.items() if name.endswith(PICTURES)}
            return Package(table=read_table(archive.read(table)), pictures=pictures, is_package=True)
    except FileRefusedError:
        raise
    except BROKEN as error:
        raise FileRefusedError("BROKEN_ZIP") from error


def picture_bytes(data: bytes, place: str) -> bytes:
    """Unpack one picture of a package that read_upload let pass; raises KeyError for a place that is not there."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(place)


def _is_package(data: bytes) -> bool:
    if data[:4] != b"PK\x03\x04":
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "xl/workbook.xml" not in archive.namelist()
    except BROKEN as error:
        raise FileRefusedError("BROKEN_ZIP") from error


def _checked(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Give the files, judged by the archive's own list; zipfile never unpacks more than that says."""
    infos = [one for one in archive.infolist() if not one.is_dir() and not _left_out(one.filename)]
    if len(infos) > MOST_FILES or sum(one.file_size for one in infos) > MOST_UNPACKED:
        raise FileRefusedError("BOMB")
    for info in infos:
        _check_part(info)
    return infos


def _check_part(info: zipfile.ZipInfo) -> None:
    """Refuse a file by its name and size: one that leads elsewhere, is locked, holds an archive, or is too big."""
    name, small = info.filename, info.filename.casefold()
    if _leads_out(name):
        raise FileRefusedError("PATH_PARTS", value=name[:80])
    if info.flag_bits & 1:
        raise FileRefusedError("LOCKED_ZIP")
    if small.endswith((".zip", ".rar", ".7z", ".gz")):
        raise FileRefusedError("NESTED", value=name[:80])
    if info.file_size > (MOST_BYTES if small.endswith(TABLES) else LARGEST_PICTURE):
        raise FileRefusedError("PART_TOO_BIG", value=name[:80])


def _leads_out(name: str) -> bool:
    return name.startswith(("/", "\\")) or ".." in PurePosixPath(name.replace("\\", "/")).parts or ":" in name


def _left_out(name: str) -> bool:
    return any(name.startswith(one) or name.endswith(one) for one in LEFT_OUT)


def _table_of(infos: list[zipfile.ZipInfo]) -> str:
    tables = [info.filename for info in infos if info.filename.casefold().endswith(TABLES)]
    if len(tables) != 1:
        raise FileRefusedError("NO_TABLE_INSIDE" if not tables else "TABLES_INSIDE")
    return tables[0]
