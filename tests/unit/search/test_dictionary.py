"""Our dictionary cuts Thai exactly as pythainlp's own trie does."""

import pytest
from pythainlp.tokenize import newmm
from pythainlp.util import dict_trie

from marketplace.sample.facts.catalogue import FAMILIES
from marketplace.search.dictionary import Dictionary
from marketplace.search.words import _all_words, _dictionary, normalised


def test_words_that_stand_at_a_place_are_found_shortest_first() -> None:
    assert Dictionary({"ตา", "ตาก", "ตากลม", "กลม", ""}).prefixes("ตากลม") == ["ตา", "ตาก", "ตากลม"]
    assert Dictionary({"ตา", "กลม"}).prefixes("ตากลม", 2) == ["กลม"]
    assert Dictionary({"ตากลม"}).prefixes("ตาก") == []


@pytest.fixture(scope="module")
def trie() -> object:
    return dict_trie(_all_words())


def test_every_good_of_the_sample_is_cut_as_by_the_trie(trie: object) -> None:
    texts = [normalised(text) for family in FAMILIES for good in family.goods for text in (good.th, good.about_th)]
    assert len(texts) > 100
    for name in texts:
        assert newmm.segment(name, custom_dict=_dictionary()) == newmm.segment(name, custom_dict=trie)
