from __future__ import annotations

import os

import pytest

from mlematch import Batch, assess_files, assess_folder
from mlematch.batch import find_files
from mlematch.errors import MissingExtraError
from mlematch.values import Assessment, Failure

from ..test_cli import RESUME


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "inner").mkdir()
    (tmp_path / "b.txt").write_text(RESUME)
    (tmp_path / "inner" / "a.md").write_text(RESUME)
    (tmp_path / "c.pdf").write_bytes(b"%PDF-")
    (tmp_path / "picture.bmp").write_bytes(b"BM")
    (tmp_path / ".hidden.txt").write_text("x")
    return tmp_path


def test_files_are_found_in_order_and_none_is_lost(folder):
    files, skipped = find_files([folder])
    assert [os.path.relpath(file, folder) for file in files] == ["b.txt", "c.pdf", os.path.join("inner", "a.md")]
    assert [os.path.basename(file) for file in skipped] == ["picture.bmp"]


def test_a_file_that_is_named_is_read_whatever_it_is_called(folder):
    assert find_files([folder / "picture.bmp"])[0] == [str(folder / "picture.bmp")]


def test_a_file_that_is_named_twice_is_read_once(folder, monkeypatch):
    monkeypatch.chdir(folder)
    files, skipped = find_files([folder / "b.txt", "b.txt", "./b.txt", folder, folder])
    assert [os.path.basename(file) for file in files] == ["b.txt", "c.pdf", "a.md"]
    assert len(skipped) == 1


def test_a_single_path_is_one_file(folder, assessor):
    for path in (folder / "c.pdf", str(folder / "c.pdf")):
        assert [answer.source for answer in assess_files(path, assessor)] == [str(path)]


def test_files_are_assessed_by_the_shipped_data_when_no_assessor_is_given(folder):
    (answer,) = assess_files([folder / "b.txt"])
    assert {fit.level for fit in answer.fits} == {"junior", "senior", "principal"}


def test_a_wrong_level_gets_a_hint(folder, assessor):
    batch = Batch(tuple(assess_files([folder / "b.txt"], assessor)))
    for ask in (batch.rank, batch.answers[0].fit):
        with pytest.raises(KeyError, match="did you mean 'senior'"):
            ask("senor")


def test_a_batch_accounts_for_every_file(folder, assessor):
    batch = assess_folder(folder, assessor)
    assert [type(answer) for answer in batch] == [Assessment, Failure, Assessment]
    assert len(batch) == 3 == len(batch.assessments) + len(batch.failures)
    assert len(batch.skipped) == 1


def test_workers_give_the_same_answers_in_the_same_order(folder, assessor):
    files, _ = find_files([folder])
    assert list(assess_files(files, assessor, workers=2)) == list(assess_files(files, assessor))


def test_a_missing_folder_is_one_failure(tmp_path, assessor):
    batch = assess_folder(tmp_path / "nowhere", assessor)
    assert [failure.reason for failure in batch.failures] == ["it cannot be opened: No such file or directory"]


def test_a_batch_shows_itself_in_a_notebook_escaped(assessor):
    shown = Batch((Failure("<script>.pdf", "it is empty"),))._repr_html_()
    assert "&lt;script&gt;.pdf" in shown
    assert "<script>" not in shown


def test_a_batch_becomes_a_data_frame(folder, assessor):
    frame = assess_folder(folder, assessor).to_frame()
    assert {"source", "verdict", "best", "junior", "senior", "principal"} <= set(frame.columns)
    assert len(frame) == 3


def test_a_missing_extra_says_what_to_install(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pandas", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'mlematch\[pandas\]'"):
        Batch(()).to_frame()


def test_rank_is_by_score_then_by_name(folder, assessor):
    batch = assess_folder(folder, assessor)
    ranked = batch.rank("junior")
    assert [answer.source for answer in ranked] == sorted(answer.source for answer in batch.assessments)
