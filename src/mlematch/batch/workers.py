"""Several processes at once; a file that kills its worker is tried once more alone, then given up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from mlematch.assessor import Assessor
from mlematch.batch.work import Options, answer_file
from mlematch.values import Assessment, Failure

_mine: tuple[Assessor, Options] | None = None  # of this worker process, set once when it starts


def answer_in_workers(
    paths: Sequence[str], assessor: Assessor, options: Options, workers: int
) -> Iterator[Assessment | Failure]:
    """Answer for every path, in order, with several worker processes."""
    with _pool(workers, assessor, options) as pool:
        for path, future in [(path, _submit(pool, path)) for path in paths]:
            try:
                yield future.result()
            except BrokenProcessPool:
                yield _alone(path, assessor, options)


def _submit(pool: ProcessPoolExecutor, path: str) -> Future[Assessment | Failure]:
    try:
        return pool.submit(_answer, path)
    except BrokenProcessPool as error:
        broken: Future[Assessment | Failure] = Future()
        broken.set_exception(error)
        return broken


def _alone(path: str, assessor: Assessor, options: Options) -> Assessment | Failure:
    with _pool(1, assessor, options) as pool:
        try:
            return pool.submit(_answer, path).result()
        except BrokenProcessPool:
            return Failure(path, "its worker process died while reading it")


def _pool(workers: int, assessor: Assessor, options: Options) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        workers, mp_context=get_context("spawn"), initializer=_start, initargs=(assessor, options)
    )


def _start(assessor: Assessor, options: Options) -> None:
    global _mine
    _mine = (assessor, options)


def _answer(path: str) -> Assessment | Failure:
    if _mine is None:
        raise RuntimeError("a worker must be started by _start")
    return answer_file(path, *_mine)
