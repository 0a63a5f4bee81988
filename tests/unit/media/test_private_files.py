"""Private files lie where no address leads, and only under names that we drew ourselves."""

import pytest

from marketplace.media.private_files import drop_private, keep_private, read_private


@pytest.fixture(autouse=True)
def a_private_place(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path


def test_a_kept_file_is_read_back_and_only_its_owner_may_open_it(tmp_path):
    path = keep_private(data=b"page", folder="documents", suffix="webp")
    assert read_private(path) == b"page"
    assert (tmp_path / path).stat().st_mode & 0o077 == 0


def test_the_same_file_twice_gets_two_names():
    assert keep_private(data=b"a", folder="documents", suffix="webp") != keep_private(
        data=b"a", folder="documents", suffix="webp"
    )


@pytest.mark.parametrize("path", ["../secrets/key", "documents/../../x.webp", "/etc/passwd", "documents/a.webp", ""])
def test_a_path_that_we_did_not_draw_is_not_there(path):
    with pytest.raises(FileNotFoundError):
        read_private(path)


def test_a_dropped_file_is_gone_and_may_be_dropped_again():
    path = keep_private(data=b"page", folder="documents", suffix="webp")
    drop_private(path)
    drop_private(path)
    with pytest.raises(FileNotFoundError):
        read_private(path)
